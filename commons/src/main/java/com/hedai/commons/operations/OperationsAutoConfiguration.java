package com.hedai.commons.operations;

import com.hedai.commons.audit.AuditAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** Gives a service its interface for operations. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(after = AuditAutoConfiguration.class)
@Import({KeyController.class, ParkingController.class})
public class OperationsAutoConfiguration {}

package com.hedai.commons.operations;

import com.hedai.commons.audit.AuditAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Gives a service its interface for operations. */
@AutoConfiguration(after = AuditAutoConfiguration.class)
@Import(ParkingController.class)
public class OperationsAutoConfiguration {}

package com.hedai.risk.source;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the sources.
 *
 * @param bureauTimeout how long to wait for one answer of the credit bureau
 * @param bankStatementTimeout how long to wait for one answer of the source of bank statements
 * @param limit how long a source may take altogether, its retries included
 */
@Validated
@ConfigurationProperties("hedai.risk.source")
record SourceProperties(
        @DefaultValue("4s") Duration bureauTimeout,
        @DefaultValue("3s") Duration bankStatementTimeout,
        @DefaultValue("8s") Duration limit) {}

package com.hedai.risk.source;

import com.hedai.commons.client.Calls;
import com.hedai.commons.client.PartnerClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the partners. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourceProperties.class)
class SourceConfiguration {

    @Bean
    BureauSource bureauSource(PartnerClients partners, Calls calls, SourceProperties properties) {
        return new BureauSource(partners.of(BureauPartner.class, "/bureau/v1", properties.bureauTimeout()), calls);
    }

    @Bean
    StatementSource statementSource(PartnerClients partners, Calls calls, SourceProperties properties) {
        return new StatementSource(
                partners.of(StatementPartner.class, "/statement-source/v1", properties.bankStatementTimeout()), calls);
    }
}

package com.hedai.commons.client;

import com.hedai.commons.security.SecurityAutoConfiguration;
import com.hedai.commons.security.ServiceTokens;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Gives a service its clients. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(after = SecurityAutoConfiguration.class)
@EnableConfigurationProperties({Neighbours.class, PartnerProperties.class})
public class ClientAutoConfiguration {
    @Bean
    Calls calls() {
        return new Calls();
    }

    @Bean
    ServiceClients serviceClients(Neighbours neighbours, ServiceTokens tokens) {
        return new ServiceClients(neighbours, tokens);
    }

    /** Lazy: a service that talks to no partner needs no partner keys. */
    @Bean
    @Lazy
    PartnerSignatures partnerSignatures(PartnerProperties properties, Clock clock) {
        return new PartnerSignatures(
                properties.keys().resolve("partner-client.pem"),
                properties.keys().resolve("partner-bank.pub.pem"),
                clock,
                properties.window());
    }

    @Bean
    @Lazy
    PartnerClients partnerClients(PartnerProperties properties, PartnerSignatures signatures, Clock clock) {
        return new PartnerClients(properties, signatures, clock);
    }
}

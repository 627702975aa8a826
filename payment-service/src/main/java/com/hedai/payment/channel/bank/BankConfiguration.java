package com.hedai.payment.channel.bank;

import com.hedai.commons.client.PartnerClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(BankProperties.class)
class BankConfiguration {
    @Bean
    BankApi bankApi(PartnerClients partners, BankProperties properties) {
        return partners.of(BankApi.class, "/bank/v1", properties.timeout());
    }
}

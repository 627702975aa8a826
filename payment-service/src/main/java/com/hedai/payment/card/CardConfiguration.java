package com.hedai.payment.card;

import com.hedai.commons.client.ServiceClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(CardProperties.class)
class CardConfiguration {
    @Bean
    BorrowerApi borrowerApi(ServiceClients clients, CardProperties properties) {
        return clients.of(BorrowerApi.class, "user-service", properties.userTimeout());
    }
}

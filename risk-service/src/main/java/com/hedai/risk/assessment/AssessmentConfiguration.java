package com.hedai.risk.assessment;

import com.hedai.commons.client.Calls;
import com.hedai.commons.client.ServiceClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the user service and sets the workers going. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssessmentProperties.class)
class AssessmentConfiguration {

    @Bean
    Borrowers borrowers(ServiceClients clients, Calls calls, AssessmentProperties properties) {
        return new Borrowers(clients.of(UserClient.class, "user-service", properties.userTimeout()), calls);
    }

    @Bean
    AssessmentLoops assessmentLoops(Assessor assessor, AssessmentProperties properties) {
        return new AssessmentLoops(assessor::step, properties.workers());
    }
}

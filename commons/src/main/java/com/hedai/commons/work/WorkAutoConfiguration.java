package com.hedai.commons.work;

import java.time.Clock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Gives a service its cleaning. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration
public class WorkAutoConfiguration {
    @Bean
    Cleaner cleaner(ListableBeanFactory beans, Clock clock) {
        return new Cleaner(beans.getBeansOfType(Cleaning.class), clock);
    }
}

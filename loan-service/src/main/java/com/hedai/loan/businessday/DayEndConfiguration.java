package com.hedai.loan.businessday;

import com.hedai.commons.parameter.BusinessDates;
import com.hedai.commons.work.DurableLoop;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DayEndConfiguration {
    /** Looks around from time to time, because a closing may have been left by an instance that stopped. */
    @Bean
    DurableLoop dayEndLoop(DayCloser closer) {
        return new DurableLoop("day-end", Duration.ofSeconds(2), closer::step);
    }

    /** Parameters hold from business days, not from days of the calendar. */
    @Bean
    BusinessDates businessDates(BusinessDays days) {
        return days::current;
    }
}

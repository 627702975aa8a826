package com.hedai.commons.parameter;

import com.hedai.commons.approval.ApprovalAutoConfiguration;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.idempotency.IdempotencyAutoConfiguration;
import com.hedai.commons.time.BusinessTime;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives a service with {@link Parameter} beans their values and the doors to them. */
@AutoConfiguration(before = ApprovalAutoConfiguration.class, after = IdempotencyAutoConfiguration.class)
@ConditionalOnBean(Parameter.class)
@Import(ParameterController.class)
public class ParameterAutoConfiguration {
    @Bean
    ParameterValues parameterValues(JdbcTemplate jdbc) {
        return new ParameterValues(jdbc);
    }

    /** Without business days of its own a service reckons by the calendar of Shanghai. */
    @Bean
    @ConditionalOnMissingBean
    BusinessDates businessDates(Clock clock) {
        return _ -> BusinessTime.today(clock);
    }

    @Bean
    Parameters parameters(ParameterValues values, BusinessDates dates, ObjectProvider<Parameter<?>> known) {
        return new Parameters(values, dates, known.orderedStream().toList());
    }

    @Bean
    ParameterChange parameterChange(
            Parameters parameters, ParameterValues values, AuditTrail audit, Ids ids, Clock clock) {
        return new ParameterChange(parameters, values, audit, ids, clock);
    }
}

package com.hedai.loan.contract;

import com.hedai.commons.parameter.Parameter;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures of contracts that may change (合同参数). */
@Configuration(proxyBeanMethods = false)
class ContractParameters {
    /** 强制阅读时间: rules on the display of financing costs of 2026 ask for one and leave its length to the lender. */
    @Bean
    Parameter<Duration> readingTime() {
        return Parameter.seconds(
                "contract.reading-time",
                "成本明示强制阅读时间(秒)",
                "Seconds for which the cost disclosure must be open before it can be confirmed",
                Duration.ZERO,
                Duration.ofMinutes(5));
    }
}

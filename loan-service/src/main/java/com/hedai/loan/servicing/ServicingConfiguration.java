package com.hedai.loan.servicing;

import com.hedai.commons.work.DurableLoop;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ServicingConfiguration {
    /** Looks around from time to time, because orders become due by time and by the end of a day. */
    @Bean
    DurableLoop deductionLoop(DeductionSender sender) {
        return new DurableLoop("deductions", Duration.ofSeconds(1), sender::step);
    }

    /** Looks around from time to time, because a refund is ordered by whoever confirms it. */
    @Bean
    DurableLoop refundLoop(RefundSender sender) {
        return new DurableLoop("refunds", Duration.ofSeconds(1), sender::step);
    }
}

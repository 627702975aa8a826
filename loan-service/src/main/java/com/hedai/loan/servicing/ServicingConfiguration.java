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

    @Bean
    LoanChangeKind ordinaryChange(Loans loans, LoanChanges changes) {
        return new LoanChangeKind("loan-change", LoanChangeController.PROPOSE, "loan:change:approve", loans, changes);
    }

    /** What takes a loan out of the lender's income or assets is confirmed by those who answer for the institution. */
    @Bean
    LoanChangeKind writingOff(Loans loans, LoanChanges changes) {
        return new LoanChangeKind(
                "loan-write-off", LoanChangeController.WRITE_OFF, "loan:write-off:approve", loans, changes);
    }

    /** Borrowers ask for it themselves. */
    @Bean
    LoanChangeKind extending(Loans loans, LoanChanges changes) {
        return new LoanChangeKind("loan-extension", LoanChangeController.EXTEND, "loan:change:approve", loans, changes);
    }
}

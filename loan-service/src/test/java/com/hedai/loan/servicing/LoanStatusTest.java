package com.hedai.loan.servicing;

import static com.hedai.loan.servicing.LoanStatus.ACTIVE;
import static com.hedai.loan.servicing.LoanStatus.AWAITING_DISBURSEMENT;
import static com.hedai.loan.servicing.LoanStatus.CANCELLED;
import static com.hedai.loan.servicing.LoanStatus.OVERDUE;
import static com.hedai.loan.servicing.LoanStatus.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LoanStatusTest {
    @Test
    void settledAndCancelledLoansStaySo() {
        assertThat(SETTLED.next()).isEmpty();
        assertThat(CANCELLED.next()).isEmpty();
    }

    @Test
    void aLoanThatWasPaidOutIsNeverCancelled() {
        assertThat(ACTIVE.next()).doesNotContain(CANCELLED, AWAITING_DISBURSEMENT);
        assertThat(OVERDUE.next()).containsExactlyInAnyOrder(ACTIVE, SETTLED);
    }

    @Test
    void onlyActiveAndOverdueLoansOweMoney() {
        assertThat(Arrays.stream(LoanStatus.values()).filter(LoanStatus::isOpen))
                .containsExactly(ACTIVE, OVERDUE);
    }
}

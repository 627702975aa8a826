package com.hedai.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import com.hedai.payment.journal.Allocation;
import com.hedai.payment.journal.Entries;
import com.hedai.payment.journal.Voucher;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final Voucher VOUCHER =
            new Voucher(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2026, 11, 22));

    @Test
    void eachLineBeginsWhereTheOneBeforeEndedAndTheLastEndsAtZero() {
        var entry = Entries.repaymentAllocated(
                        VOUCHER,
                        new Allocation(Money.of("5.00"), Money.ZERO, Money.of("25.00"), Money.of("970.00"), Money.ZERO))
                .orElseThrow();

        var lines = Line.chain(entry.postings());

        assertThat(lines)
                .extracting(line -> line.lineNo() + " after " + line.previousLine() + ": " + line.runningBefore()
                        + " -> " + line.runningAfter())
                .containsExactly(
                        "1 after null: 0.00 -> 1000.00",
                        "2 after 1: 1000.00 -> 30.00",
                        "3 after 2: 30.00 -> 5.00",
                        "4 after 3: 5.00 -> 0.00");
        assertThat(lines).extracting(Line::lineCount).containsOnly(4);
    }

    @Test
    void balancesMoveInTheOrderOfAccountCodes() {
        var movements = Movement.of(
                Entries.disbursementSettled(VOUCHER, Money.of("10.00")).postings());

        assertThat(movements)
                .containsExactly(
                        new Movement("1002", Money.ZERO, Money.of("10.00")),
                        new Movement("2241", Money.of("10.00"), Money.ZERO));
    }
}

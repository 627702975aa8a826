package com.hedai.payment.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static final Voucher VOUCHER =
            new Voucher(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2026, 11, 22));

    @Test
    void anIntentMakesTheLoanOurClaimAndTheMoneyOurDebt() {
        assertThat(lines(Entries.disbursementIntent(VOUCHER, Money.of("10000.00"))))
                .containsExactly("1122 10000.00", "2241 -10000.00");
    }

    @Test
    void aSettledDisbursementLeavesTheBankAccount() {
        assertThat(lines(Entries.disbursementSettled(VOUCHER, Money.of("10000.00"))))
                .containsExactly("2241 10000.00", "1002 -10000.00");
    }

    @Test
    void aFailedDisbursementReversesTheIntent() {
        assertThat(lines(Entries.disbursementFailed(VOUCHER, Money.of("10000.00"))))
                .containsExactly("2241 10000.00", "1122 -10000.00");
    }

    @Test
    void aRepaymentWaitsInSuspenseUntilItIsAllocated() {
        assertThat(lines(Entries.repaymentReceived(VOUCHER, Money.of("1032.80"))))
                .containsExactly("1002 1032.80", "2242 -1032.80");
    }

    @Test
    void anAllocationSplitsTheRepaymentAndLeavesTheSurplusInSuspense() {
        var allocation = allocation("5.00", "2.80", "25.00", "967.20", "32.80");

        var entry = Entries.repaymentAllocated(VOUCHER, allocation).orElseThrow();

        assertThat(lines(entry))
                .containsExactly("2242 1000.00", "1122 -967.20", "6011 -25.00", "6301 -2.80", "6051 -5.00");
    }

    @Test
    void partsThatAreZeroHaveNoLine() {
        var entry = Entries.repaymentAllocated(VOUCHER, allocation("0.00", "0.00", "25.00", "975.00", "0.00"))
                .orElseThrow();

        assertThat(lines(entry)).containsExactly("2242 1000.00", "1122 -975.00", "6011 -25.00");
    }

    @Test
    void interestPaidAheadIsGivenBackBySettling() {
        var entry = Entries.repaymentAllocated(VOUCHER, allocation("0.00", "0.00", "-171.44", "10207.44", "0.00"))
                .orElseThrow();

        assertThat(lines(entry)).containsExactly("2242 10036.00", "1122 -10207.44", "6011 171.44");
    }

    @Test
    void aRefundGoesFromSuspenseThroughClearingToTheBank() {
        assertThat(lines(Entries.refundIntent(VOUCHER, Money.of("10.00"))))
                .containsExactly("2242 10.00", "2243 -10.00");
        assertThat(lines(Entries.refundSettled(VOUCHER, Money.of("10.00"))))
                .containsExactly("2243 10.00", "1002 -10.00");
        assertThat(lines(Entries.refundFailed(VOUCHER, Money.of("10.00"))))
                .containsExactly("2243 10.00", "2242 -10.00");
    }

    @Test
    void aRepaymentThatIsAllSurplusBooksNothing() {
        assertThat(Entries.repaymentAllocated(VOUCHER, allocation("0.00", "0.00", "0.00", "0.00", "50.00")))
                .isEmpty();
    }

    @Test
    void amountsMustBeAboveZero() {
        assertThatThrownBy(() -> Entries.disbursementIntent(VOUCHER, Money.ZERO))
                .hasMessageContaining("expected: above 0.00");
        assertThatThrownBy(() -> Entries.repaymentReceived(VOUCHER, Money.of("-1.00")))
                .hasMessageContaining("expected: above 0.00");
    }

    @Test
    void moneyThatGoesElsewhereLeavesWhereItWas() {
        var toPrincipal = Entries.repaymentReallocated(VOUCHER, allocation("0.00", "-1.00", "-5.00", "6.00", "0.00"))
                .orElseThrow();
        var toSuspense = Entries.repaymentReallocated(VOUCHER, allocation("0.00", "0.00", "-8.00", "-92.00", "100.00"))
                .orElseThrow();

        assertThat(lines(toPrincipal)).containsExactly("1122 -6.00", "6011 5.00", "6301 1.00");
        assertThat(lines(toSuspense)).containsExactly("2242 -100.00", "1122 92.00", "6011 8.00");
        assertThat(Entries.repaymentReallocated(VOUCHER, allocation("0.00", "0.00", "0.00", "0.00", "0.00")))
                .isEmpty();
    }

    @Test
    void whatIsWrittenOffIsBorneByTheAllowance() {
        assertThat(lines(Entries.writtenOff(VOUCHER, Money.of("800.00"))))
                .containsExactly("1304 800.00", "1122 -800.00");
        assertThat(lines(Entries.recovered(VOUCHER, allocation("0.00", "3.00", "7.00", "40.00", "5.00"))
                        .orElseThrow()))
                .containsExactly("2242 50.00", "1304 -50.00");
        assertThat(lines(Entries.recovered(VOUCHER, allocation("0.00", "-1.33", "0.00", "1.00", "100.33"))
                        .orElseThrow()))
                .containsExactly("2242 -0.33", "1304 0.33");
        assertThat(Entries.recovered(VOUCHER, allocation("0.00", "0.00", "0.00", "0.00", "5.00")))
                .isEmpty();
    }

    @Test
    void anEntryThatDoesNotBalanceCannotExist() {
        var lopsided = List.of(
                Posting.debit(Account.LOAN_PRINCIPAL, Money.of("100.00")),
                Posting.credit(Account.BANK_DEPOSITS, Money.of("99.99")));

        assertThatThrownBy(() -> new JournalEntry(EntryKind.DISBURSEMENT_INTENT, VOUCHER, lopsided))
                .hasMessage("sum of postings: 0.01 (expected: 0.00)");
    }

    private static Allocation allocation(
            String fee, String penalty, String interest, String principal, String surplus) {
        return new Allocation(
                Money.of(fee), Money.of(penalty), Money.of(interest), Money.of(principal), Money.of(surplus));
    }

    private static List<String> lines(JournalEntry entry) {
        return entry.postings().stream()
                .map(posting -> posting.account().code() + " " + posting.amount())
                .toList();
    }
}

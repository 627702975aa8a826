package com.hedai.payment.ledger;

import com.hedai.commons.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * The proof that the books balance (试算平衡表).
 *
 * @param sum debits less credits over all accounts: 0.00, or something is wrong
 */
record TrialBalance(Instant at, List<Row> accounts, Money debitTotal, Money creditTotal, Money sum) {

    /** One account; a balance above zero is on the debit side, below zero on the credit side. */
    record Row(
            String account,
            String nameZh,
            String nameEn,
            AccountKind kind,
            Money debitTotal,
            Money creditTotal,
            Money balance) {}

    static TrialBalance of(Instant at, List<AccountTotals> accounts) {
        var debit = Money.sum(accounts.stream().map(AccountTotals::debitTotal).toList());
        var credit = Money.sum(accounts.stream().map(AccountTotals::creditTotal).toList());
        return new TrialBalance(
                at, accounts.stream().map(TrialBalance::row).toList(), debit, credit, debit.minus(credit));
    }

    private static Row row(AccountTotals totals) {
        return new Row(
                totals.account(),
                totals.nameZh(),
                totals.nameEn(),
                totals.kind(),
                totals.debitTotal(),
                totals.creditTotal(),
                totals.debitTotal().minus(totals.creditTotal()));
    }
}

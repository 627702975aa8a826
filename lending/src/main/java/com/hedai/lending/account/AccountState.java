package com.hedai.lending.account;

import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.Drawdown;
import java.util.List;
import java.util.function.Function;

/**
 * What a loan account says on a day (账户状态).
 *
 * @param drawdowns in the order of their days
 * @param instalments in the order they fall due
 * @param postings in the order in which they count
 * @param surplus money received beyond everything owed
 */
public record AccountState(
        List<Drawdown> drawdowns, List<AccountInstalment> instalments, List<Posting> postings, Money surplus) {
    public AccountState {
        drawdowns = List.copyOf(drawdowns);
        instalments = List.copyOf(instalments);
        postings = List.copyOf(postings);
    }

    /** The sum of one figure over all instalments. */
    public Money total(Function<AccountInstalment, Money> figure) {
        return Money.sum(instalments.stream().map(figure).toList());
    }

    /** Everything that is not paid, also of instalments to come. */
    public Money outstanding() {
        return total(AccountInstalment::outstanding);
    }

    public boolean isSettled() {
        return !drawdowns.isEmpty() && outstanding().isZero();
    }
}

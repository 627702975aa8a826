package com.hedai.risk.profile;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.Set;

/** One movement on a bank account (交易明细): positive amounts came in; the balance is the one after it. */
public record Movement(LocalDate on, Money amount, Money balance, String counterparty, MovementKind kind) {

    private static final Set<MovementKind> INCOME =
            Set.of(MovementKind.SALARY, MovementKind.BONUS, MovementKind.ALLOWANCE);
    private static final Set<MovementKind> DEBT_SERVICE =
            Set.of(MovementKind.LOAN_REPAYMENT, MovementKind.CARD_REPAYMENT, MovementKind.MORTGAGE);

    public Movement {
        Facts.complete("movement", on, amount, balance, counterparty, kind);
    }

    public boolean isIn() {
        return amount.isPositive();
    }

    public boolean isOut() {
        return amount.isNegative();
    }

    /** Money somebody pays regularly for work or study; borrowed or moved money is no income. */
    public boolean isIncome() {
        return isIn() && INCOME.contains(kind);
    }

    /** Money that pays a debt. */
    public boolean isDebtService() {
        return isOut() && DEBT_SERVICE.contains(kind);
    }

    /** Money the person still has after it left: put aside, not spent. */
    public boolean isSaving() {
        return isOut() && kind == MovementKind.SAVINGS;
    }
}

package com.hedai.testing.people;

import static java.math.RoundingMode.HALF_UP;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.BureauReport.Account;
import com.hedai.testing.people.BureauReport.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** Writes how a debt shows on the statement (还款流水): the loan arriving, then a payment in every month the bureau says was paid. */
final class Repayments {
    private final Dice dice;
    private final Movements movements;

    Repayments(Dice dice, Movements movements) {
        this.dice = dice;
        this.movements = movements;
    }

    void write(Account debt) {
        if (debt.kind() == Kind.CONSUMER_LOAN) {
            movements.in(debt.openedOn(), debt.limit(), debt.lender(), "贷款发放", Category.LOAN_RECEIVED);
        }
        for (var month = 1; due(debt, month).compareTo(movements.last()) <= 0; month++) {
            var on = due(debt, month);
            if (debt.dueOn() != null && on.isAfter(debt.dueOn())) {
                return;
            }
            pay(debt, on);
        }
    }

    private static LocalDate due(Account debt, int month) {
        return debt.openedOn().plusMonths(month);
    }

    /** A month after late ones pays for those as well. */
    private void pay(Account debt, LocalDate on) {
        var month = YearMonth.from(on);
        if (late(debt, month) > 0 || isStillOverdueIn(debt, month)) {
            return;
        }
        var owed = debt.monthlyPayment().times(BigDecimal.valueOf(1L + late(debt, month.minusMonths(1))), HALF_UP);
        movements.out(
                on,
                debt.kind() == Kind.CREDIT_CARD ? varied(owed) : owed,
                debt.lender(),
                summary(debt),
                category(debt));
    }

    private static boolean isStillOverdueIn(Account debt, YearMonth month) {
        return debt.overdueMonths() > 0
                && month.isAfter(debt.history().getFirst().month());
    }

    private static int late(Account debt, YearMonth month) {
        return debt.history().stream()
                .filter(reported -> reported.month().equals(month)
                        && Character.isDigit(reported.status().charAt(0)))
                .mapToInt(reported -> Integer.parseInt(reported.status()))
                .findFirst()
                .orElse(0);
    }

    /** Card bills differ from month to month. */
    private Money varied(Money bill) {
        return bill.times(BigDecimal.valueOf(dice.between(75, 125), 2), HALF_UP);
    }

    private static String summary(Account debt) {
        return switch (debt.kind()) {
            case CREDIT_CARD -> "信用卡还款";
            case MORTGAGE -> "住房贷款还款";
            case CAR_LOAN -> "汽车贷款还款";
            case CONSUMER_LOAN, BUSINESS_LOAN, STUDENT_LOAN -> "贷款扣款";
        };
    }

    private static Category category(Account debt) {
        return switch (debt.kind()) {
            case CREDIT_CARD -> Category.CARD_REPAYMENT;
            case MORTGAGE -> Category.MORTGAGE;
            case CAR_LOAN, CONSUMER_LOAN, BUSINESS_LOAN, STUDENT_LOAN -> Category.LOAN_REPAYMENT;
        };
    }
}

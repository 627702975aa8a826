package com.hedai.risk.profile;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * One credit account as lenders reported it (信贷账户).
 *
 * @param limit the card's limit, or the amount that was lent
 * @param history one entry per reported month, at most two years
 */
public record CreditAccount(
        Kind kind,
        String lender,
        LenderKind lenderKind,
        LocalDate openedOn,
        Status status,
        Money limit,
        Money outstanding,
        Money monthlyPayment,
        Money overdueAmount,
        Classification classification,
        List<RepaymentMonth> history) {

    public CreditAccount {
        Facts.complete(
                "credit account",
                kind,
                lender,
                lenderKind,
                openedOn,
                status,
                limit,
                outstanding,
                monthlyPayment,
                overdueAmount,
                classification);
        history = List.copyOf(history);
    }

    public boolean isCard() {
        return kind == Kind.CREDIT_CARD;
    }

    /** Something may still be owed on it. */
    public boolean isOpen() {
        return status != Status.SETTLED;
    }

    public boolean isSecured() {
        return kind == Kind.MORTGAGE || kind == Kind.CAR_LOAN;
    }

    /** What was lent (账户类型). */
    public enum Kind {
        CREDIT_CARD,
        MORTGAGE,
        CAR_LOAN,
        CONSUMER_LOAN,
        BUSINESS_LOAN,
        STUDENT_LOAN
    }

    /** Who lent (机构类型). */
    public enum LenderKind {
        BANK,
        CONSUMER_FINANCE,
        MICRO_LENDER
    }

    /** Where the account stands (账户状态). */
    public enum Status {
        OPEN,
        SETTLED,
        OVERDUE,
        CHARGED_OFF
    }

    /** The five-tier classification (五级分类), best first. */
    public enum Classification {
        NORMAL(0),
        SPECIAL_MENTION(1),
        SUBSTANDARD(2),
        DOUBTFUL(3),
        LOSS(4);

        private final int severity;

        Classification(int severity) {
            this.severity = severity;
        }

        /** 0 for normal to 4 for loss. */
        public int severity() {
            return severity;
        }
    }
}

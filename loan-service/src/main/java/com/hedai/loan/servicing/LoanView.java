package com.hedai.loan.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.servicing.LoanBook;
import com.hedai.lending.servicing.Owed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loan as shown (贷款详情).
 *
 * @param outstanding everything that is still to be paid by the schedule; absent before the money is out
 * @param due what is to be paid now
 * @param next the instalment that falls due next
 * @param subsidisedUntil the first day whose interest is the borrower's; absent: all of it
 * @param subsidisedInterest what others bear of the interest so far; the borrower never owes it
 * @param surplus money held for the borrower
 */
record LoanView(
        UUID id,
        String number,
        LoanStatus status,
        UUID applicationId,
        UUID contractId,
        Money principal,
        int months,
        AnnualRate annualRate,
        RepaymentMethod method,
        @Nullable LocalDate valueOn,
        @Nullable LocalDate maturityOn,
        @Nullable LocalDate settledOn,
        @Nullable Amounts outstanding,
        @Nullable Amounts due,
        @Nullable NextDue next,
        int daysPastDue,
        @Nullable LocalDate subsidisedUntil,
        Money subsidisedInterest,
        Money surplus) {

    /** Amounts by part (金额构成). */
    record Amounts(Money fee, Money penalty, Money interest, Money principal, Money total) {
        static Amounts of(Owed owed) {
            return new Amounts(owed.fee(), owed.penalty(), owed.interest(), owed.principal(), owed.total());
        }
    }

    /** The next instalment (下期应还). */
    record NextDue(int number, LocalDate dueOn, Money amount) {}

    static LoanView of(Loan loan, LoanBook book, LocalDate today) {
        var isOut = loan.valueOn() != null;
        return new LoanView(
                loan.id(),
                loan.number(),
                loan.status(),
                loan.applicationId(),
                loan.contractId(),
                loan.principal(),
                loan.months(),
                loan.annualRate(),
                loan.method(),
                loan.valueOn(),
                loan.maturityOn(),
                loan.settledOn(),
                isOut ? Amounts.of(book.unpaid()) : null,
                isOut ? Amounts.of(book.due(today)) : null,
                next(book, today),
                book.daysPastDue(today),
                loan.subsidisedUntil(),
                loan.subsidised(book.principalRepaid(), today),
                loan.surplus());
    }

    private static @Nullable NextDue next(LoanBook book, LocalDate today) {
        return book.instalments().stream()
                .filter(instalment -> !instalment.isSettled() && !instalment.isDue(today))
                .findFirst()
                .map(instalment -> new NextDue(
                        instalment.number(),
                        instalment.dueOn(),
                        instalment.unpaid().total()))
                .orElse(null);
    }
}

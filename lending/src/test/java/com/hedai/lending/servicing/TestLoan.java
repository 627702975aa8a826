package com.hedai.lending.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.servicing.LoanEvent.Received;
import com.hedai.lending.servicing.LoanHistory.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Loans of which tests tell what happened. */
final class TestLoan {
    static final LocalDate VALUE = LocalDate.of(2026, 11, 22);
    static final LocalDate FIRST_DUE = LocalDate.of(2026, 12, 22);

    private TestLoan() {}

    /** 12,000.00 at 10.8 % over 12 months, penalty 16.2 % after three days. */
    static LoanHistory loan() {
        return loan(RepaymentMethod.EQUAL_INSTALMENT, DayCount.THIRTY_360, "0");
    }

    static LoanHistory loan(RepaymentMethod method, DayCount dayCount, String prepaymentFee) {
        return new LoanHistory(
                terms(dayCount, prepaymentFee),
                VALUE,
                ScheduleTerms.monthly(Money.of("12000.00"), AnnualRate.of("0.108"), 12, method, dayCount, VALUE),
                List.of());
    }

    /** The same for a student until 30 June 2027, over 24 months. */
    static LoanHistory studentLoan() {
        return new LoanHistory(
                terms(DayCount.THIRTY_360, "0"),
                VALUE,
                ScheduleTerms.student(
                        Money.of("12000.00"),
                        AnnualRate.of("0.108"),
                        24,
                        RepaymentMethod.EQUAL_INSTALMENT,
                        DayCount.THIRTY_360,
                        VALUE,
                        LocalDate.of(2027, 6, 30),
                        3),
                List.of());
    }

    static ServicingTerms terms(DayCount dayCount, String prepaymentFee) {
        return new ServicingTerms(
                new ArrearsTerms(AnnualRate.of("0.162"), 3),
                new SettlementTerms(dayCount, AnnualRate.of(prepaymentFee)),
                List.of(OwedPart.values()));
    }

    static LoanHistory after(LoanHistory loan, LoanEvent... events) {
        var after = loan;
        for (var event : events) {
            after = after.with(new Entry(after.entries().size() + 1, event, false));
        }
        return after;
    }

    static LoanHistory reversed(LoanHistory loan, int sequence) {
        var entries = new ArrayList<Entry>();
        loan.entries()
                .forEach(entry ->
                        entries.add(entry.sequence() == sequence ? new Entry(sequence, entry.event(), true) : entry));
        return loan.withEntries(entries);
    }

    static Received received(String amount, LocalDate on) {
        return received(amount, on, Excess.NEXT_INSTALMENTS);
    }

    static Received received(String amount, LocalDate on, Excess excess) {
        return new Received(on, Money.of(amount), excess);
    }

    static String payoff(LoanHistory loan, LocalDate on) {
        return loan.replay(on).book().payoff(on).total().toString();
    }

    /** What each instalment asks for in all: "due date, interest, principal". */
    static List<String> plan(LoanBook book) {
        return book.instalments().stream()
                .map(each -> each.dueOn() + " " + each.owed().interest() + " "
                        + each.owed().principal())
                .toList();
    }
}

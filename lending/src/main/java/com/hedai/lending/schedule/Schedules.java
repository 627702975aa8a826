package com.hedai.lending.schedule;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Works out repayment schedules (还款计划计算). */
public final class Schedules {
    private Schedules() {}

    /** The schedule that follows from the terms; the principals add up to the amount lent, exactly. */
    public static Schedule of(ScheduleTerms terms) {
        var instalments = terms.timetable().instalments();
        return switch (terms.method()) {
            case EQUAL_INSTALMENT -> EqualInstalment.of(terms).schedule();
            case EQUAL_PRINCIPAL -> inParts(terms, instalments - terms.grace().principal());
            case INTEREST_ONLY -> inParts(terms, 1);
            case BULLET ->
                Amortisation.over(terms, List.of(terms.timetable().whole())).schedule(List.of(terms.principal()));
        };
    }

    /**
     * The schedule that pays so much each time until nothing is left, so that it may have fewer instalments than the terms; should
     * something be left, the last one takes it.
     *
     * @param amount of equal instalments principal and interest together, of equal principal the principal; without meaning for the
     *     other methods
     */
    public static Schedule keeping(Money amount, ScheduleTerms terms) {
        var schedule = switch (terms.method()) {
            case EQUAL_INSTALMENT -> EqualInstalment.of(terms).schedule(amount);
            case EQUAL_PRINCIPAL -> inParts(terms, amount, terms.grace().principal());
            case INTEREST_ONLY, BULLET -> of(terms);
        };
        var instalments = schedule.instalments();
        var size = instalments.size();
        while (size > 1 && instalments.get(size - 1).due().isZero()) {
            size--;
        }
        return new Schedule(instalments.subList(0, size));
    }

    /** No principal at first, then equal parts with the last instalments; fen that do not divide fall to the very last. */
    private static Schedule inParts(ScheduleTerms terms, int parts) {
        var part = Money.rounded(
                terms.principal().yuan().divide(BigDecimal.valueOf(parts), DayCount.PRECISION), terms.rounding());
        return inParts(terms, part, terms.timetable().instalments() - parts);
    }

    private static Schedule inParts(ScheduleTerms terms, Money part, int without) {
        var instalments = terms.timetable().instalments();
        var principals = new ArrayList<Money>();
        var left = terms.principal();
        for (int number = 1; number < instalments; number++) {
            var share = number <= without ? Money.ZERO : part.min(left);
            principals.add(share);
            left = left.minus(share);
        }
        principals.add(left);
        return Amortisation.over(terms, terms.timetable().periods()).schedule(principals);
    }

    /**
     * The total interest if nothing were rounded on the way, as calculators publish it; a schedule's own total may differ by some
     * fen.
     */
    public static Money interestBeforeRounding(ScheduleTerms terms) {
        var amortisation = Amortisation.over(terms, terms.timetable().periods());
        var instalments = BigDecimal.valueOf(terms.timetable().instalments());
        var principal = terms.principal().yuan();
        return switch (terms.method()) {
            case EQUAL_INSTALMENT -> {
                var each = EqualInstalment.of(terms).exact();
                yield Money.rounded(each.multiply(instalments).subtract(principal), terms.rounding());
            }
            case EQUAL_PRINCIPAL -> {
                var part = principal.divide(instalments, DayCount.PRECISION);
                var interest = BigDecimal.ZERO;
                for (int i = 0; i < terms.timetable().instalments(); i++) {
                    var left = principal.subtract(part.multiply(BigDecimal.valueOf(i)));
                    interest = interest.add(left.multiply(amortisation.wholeRate(i)));
                }
                yield Money.rounded(interest, terms.rounding());
            }
            case INTEREST_ONLY, BULLET -> of(terms).interest();
        };
    }
}

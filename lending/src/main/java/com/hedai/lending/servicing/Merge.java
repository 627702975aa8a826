package com.hedai.lending.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.servicing.Explanation.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Newly planned instalments in the place of old ones (新旧计划衔接). Interest that ran until that day, fees and arrears that belong
 * to an old one pass to the new one of the same number, or to the last.
 */
final class Merge {
    private final DayCount dayCount;
    private final LocalDate on;
    private final int sequence;
    private final List<LoanInstalment> old;
    private final List<LoanInstalment> merged = new ArrayList<>();

    /**
     * @param sequence of the event that changes the plan
     * @param old that are not due on that day
     */
    Merge(DayCount dayCount, LocalDate on, int sequence, List<LoanInstalment> old) {
        this.dayCount = dayCount;
        this.on = on;
        this.sequence = sequence;
        this.old = old;
    }

    /** None planned: one is left, for what ran until that day. */
    Merge with(List<LoanInstalment> planned) {
        if (planned.isEmpty()) {
            var current = old.getFirst();
            merged.add(new LoanInstalment(
                    current.number(),
                    current.startOn(),
                    current.dueOn(),
                    List.of(),
                    Owed.NOTHING,
                    Owed.NOTHING,
                    Money.ZERO,
                    false,
                    null));
        } else {
            planned.forEach(instalment -> merged.add(instalment.with(sinceThen(instalment.stretches()))));
        }
        for (var instalment : old) {
            var index = Math.min(instalment.number() - merged.getFirst().number(), merged.size() - 1);
            change(index, passedOn(instalment, merged.get(index)));
        }
        return this;
    }

    /** Where the periods are the old ones: who has more time for an instalment keeps it. */
    Merge withLaterDueDates() {
        for (int i = 0; i < Math.min(old.size(), merged.size()); i++) {
            if (old.get(i).dueOn().isAfter(merged.get(i).dueOn())) {
                change(i, merged.get(i).dueOn(old.get(i).dueOn()));
            }
        }
        return this;
    }

    /** Pays the first so much, and owes it more principal by as much; a fee is due and paid. */
    Merge withPaid(Owed paid) {
        var first = merged.getFirst();
        change(
                0,
                first.plus(OwedPart.PRINCIPAL, paid.principal())
                        .plus(OwedPart.FEE, paid.fee())
                        .paid(paid));
        return this;
    }

    Merge withPrincipal(Money principal) {
        change(0, merged.getFirst().plus(OwedPart.PRINCIPAL, principal));
        return this;
    }

    /** Spreads arrears over the first instalments in equal parts; fen that do not divide fall to the last of them. */
    Merge withArrears(Owed arrears, int most) {
        var over = Math.min(most, merged.size());
        var left = arrears;
        for (int i = 0; i < over; i++) {
            var part = i == over - 1 ? left : arrears.dividedBy(over);
            change(i, withArrears(merged.get(i), part));
            left = left.minus(part);
        }
        return this;
    }

    List<LoanInstalment> instalments() {
        return merged;
    }

    private LoanInstalment withArrears(LoanInstalment instalment, Owed part) {
        var carried = part.interest().isZero()
                ? List.<Stretch>of()
                : List.of(Stretch.on(on, part.interest(), Rule.CARRIED, sequence));
        return plus(instalment, carried)
                .plus(OwedPart.FEE, part.fee())
                .plus(OwedPart.PENALTY, part.penalty())
                .adjustPenalty(part.penalty());
    }

    private LoanInstalment passedOn(LoanInstalment from, LoanInstalment to) {
        return plus(to, from.until(dayCount, on).stretches())
                .plus(OwedPart.FEE, from.owed().fee())
                .plus(OwedPart.PENALTY, from.owed().penalty())
                .adjustPenalty(from.penaltyAdjustment());
    }

    /** What ran before comes first. */
    private static LoanInstalment plus(LoanInstalment instalment, List<Stretch> more) {
        var stretches = new ArrayList<>(more);
        stretches.addAll(instalment.stretches());
        return instalment.with(stretches);
    }

    private List<Stretch> sinceThen(List<Stretch> stretches) {
        return stretches.stream()
                .flatMap(stretch -> stretch.from(dayCount, on).stream())
                .toList();
    }

    private void change(int index, LoanInstalment instalment) {
        merged.set(index, instalment);
    }
}

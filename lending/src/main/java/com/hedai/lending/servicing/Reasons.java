package com.hedai.lending.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.servicing.Explanation.Reason;
import com.hedai.lending.servicing.Explanation.Rule;
import com.hedai.lending.servicing.LoanEvent.Extended;
import com.hedai.lending.servicing.LoanEvent.FeeCharged;
import com.hedai.lending.servicing.LoanEvent.Received;
import com.hedai.lending.servicing.LoanEvent.Rescheduled;
import com.hedai.lending.servicing.LoanEvent.Waived;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes why what is owed changes while a loan is replayed (说明收集). */
final class Reasons {
    private final AnnualRate penaltyRate;
    private final List<Reason> noted = new ArrayList<>();
    private LocalDate since;

    Reasons(LocalDate valueOn, Money principal, AnnualRate penaltyRate) {
        this.penaltyRate = penaltyRate;
        this.since = valueOn;
        noted.add(new Reason(
                OwedPart.PRINCIPAL, Rule.DISBURSED, null, null, valueOn, valueOn, Money.ZERO, null, principal));
    }

    /** Penalty that came up since the last time. */
    void accrued(LoanBook before, LoanBook after, LocalDate on) {
        var known = owed(before);
        for (var instalment : after.instalments()) {
            var grown = instalment.owed().minus(known.getOrDefault(instalment.number(), Owed.NOTHING));
            if (!grown.penalty().isZero()) {
                var lateFrom = after.terms().arrears().lateFrom(instalment.dueOn());
                noted.add(new Reason(
                        OwedPart.PENALTY,
                        Rule.PENALTY,
                        instalment.number(),
                        null,
                        lateFrom.isAfter(since) ? lateFrom : since,
                        on,
                        instalment.unpaid().principal(),
                        penaltyRate,
                        grown.penalty()));
            }
        }
        since = on;
    }

    /** What an event changed of fees and penalty, and what it paid. */
    void happened(LoanEvent event, Effect effect, LoanBook before, LoanBook after) {
        var changed = owed(after);
        owed(before).forEach((number, owed) -> changed.merge(number, Owed.NOTHING.minus(owed), Owed::plus));
        changed.forEach((number, change) -> {
            note(event, effect, number, OwedPart.FEE, change.fee(), ruleOfCharge(event));
            note(event, effect, number, OwedPart.PENALTY, change.penalty(), ruleOfCharge(event));
        });
        var rule = event instanceof Received ? Rule.PAID : Rule.REPLANNED;
        effect.shares().forEach((number, share) -> {
            for (var part : OwedPart.values()) {
                note(event, effect, number, part, share.of(part).negated(), rule);
            }
        });
    }

    /** Everything up to the start of a day. */
    Explanation explain(LoanBook book, DayCount dayCount, LocalDate day) {
        var reasons = new ArrayList<>(noted);
        for (var instalment : book.instalments()) {
            for (var stretch : instalment.stretches()) {
                var accrued = stretch.accrued(dayCount, day);
                if (!accrued.isZero()) {
                    reasons.add(new Reason(
                            OwedPart.INTEREST,
                            stretch.rule(),
                            instalment.number(),
                            stretch.sequence() == 0 ? null : stretch.sequence(),
                            stretch.from(),
                            stretch.to().isAfter(day) ? day : stretch.to(),
                            stretch.balance(),
                            stretch.rule() == Rule.INTEREST ? stretch.rate() : null,
                            accrued));
                }
            }
        }
        var unpaid = book.unpaid();
        var ahead = book.owed().interest().minus(book.interestAccrued(day));
        return new Explanation(
                day, unpaid.with(OwedPart.INTEREST, unpaid.interest().minus(ahead)), reasons);
    }

    private void note(LoanEvent event, Effect effect, int number, OwedPart part, Money amount, Rule rule) {
        if (!amount.isZero()) {
            noted.add(Reason.on(event.valueOn(), part, rule, number, effect.sequence(), amount));
        }
    }

    private static Rule ruleOfCharge(LoanEvent event) {
        return switch (event) {
            case FeeCharged _ -> Rule.FEE;
            case Received _ -> Rule.PREPAYMENT_FEE;
            case Waived _ -> Rule.WAIVED;
            case Extended _ -> Rule.EXTENDED;
            case Rescheduled _ -> Rule.CARRIED;
            default -> Rule.REPLANNED;
        };
    }

    private static Map<Integer, Owed> owed(LoanBook book) {
        var owed = new HashMap<Integer, Owed>();
        book.instalments().forEach(instalment -> owed.put(instalment.number(), instalment.owed()));
        return owed;
    }
}

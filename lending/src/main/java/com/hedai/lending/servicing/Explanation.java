package com.hedai.lending.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why so much is owed at the start of a day (余额说明): every amount that makes it up, with the rule and the event it comes from. Of
 * each part the reasons add up to what is owed, exactly.
 *
 * @param owed fees and penalty that are unpaid, interest of the days before that day less what was paid of it (below zero when it
 *     was paid ahead), principal that is left
 */
public record Explanation(LocalDate day, Owed owed, List<Reason> reasons) {
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /** Why (规则). */
    public enum Rule {
        /** 放款: the money was paid out. */
        DISBURSED,
        /** 利息: principal times rate times the part of a year, for days on which nothing changed. */
        INTEREST,
        /** 罚息: overdue principal times penalty rate times days over 365. */
        PENALTY,
        /** 费用: a fee was charged. */
        FEE,
        /** 提前还款费: a part of principal that was paid early. */
        PREPAYMENT_FEE,
        /** 还款: money settled it. */
        PAID,
        /** 结转: asked for with other instalments. */
        CARRIED,
        /** 减免: the lender gave it up. */
        WAIVED,
        /** 延期: it fell due later. */
        EXTENDED,
        /** 重算: the plan changed, and money went to other parts than before. */
        REPLANNED
    }

    /**
     * One amount (明细).
     *
     * @param instalment whose it is; none for the money paid out
     * @param sequence of the event it comes from; none for what comes with time
     * @param base the principal it was reckoned on; 0.00 where it was not reckoned
     * @param rate a year; none where it was not reckoned
     * @param amount below zero for what is owed no more
     */
    public record Reason(
            OwedPart part,
            Rule rule,
            @Nullable Integer instalment,
            @Nullable Integer sequence,
            LocalDate from,
            LocalDate to,
            Money base,
            @Nullable AnnualRate rate,
            Money amount) {
        /** An amount that falls to one day. */
        static Reason on(LocalDate day, OwedPart part, Rule rule, int instalment, int sequence, Money amount) {
            return new Reason(part, rule, instalment, sequence, day, day, Money.ZERO, null, amount);
        }
    }
}

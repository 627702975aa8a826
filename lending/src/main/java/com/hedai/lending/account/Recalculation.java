package com.hedai.lending.account;

/**
 * Whether payments change the interest to come (利息重算).
 *
 * @param onOverdue what is overdue goes on bearing interest until it is paid (else only penalty interest)
 * @param settlement what interest a loan bears that is settled before its end
 */
public record Recalculation(Interest interest, boolean onOverdue, Prepayment prepayment, Settlement settlement) {
    /** As scheduled, whatever is paid and when. */
    public static final Recalculation NONE =
            new Recalculation(Interest.SCHEDULED, false, Prepayment.LAST_INSTALMENT, Settlement.TO_THE_DAY);

    /** What interest is reckoned on. */
    public enum Interest {
        /** On the principal that is left by the schedule. */
        SCHEDULED,
        /** On the principal that is left each day. */
        DAILY
    }

    /** What principal that was paid before its time does to the instalments to come (提前还本处理). */
    public enum Prepayment {
        /** The last instalment becomes smaller or falls away. */
        LAST_INSTALMENT,
        /** The same number, each smaller (降额). */
        LOWER_INSTALMENTS,
        /** The same amount, fewer of them (缩期). */
        FEWER_INSTALMENTS,
        /** The next ones carry less or no principal until it is used up (抵后期). */
        NEXT_INSTALMENTS
    }

    /** Up to when a settled loan bears interest. */
    public enum Settlement {
        TO_THE_DAY,
        TO_THE_END_OF_THE_PERIOD
    }
}

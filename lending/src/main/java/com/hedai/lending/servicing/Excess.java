package com.hedai.lending.servicing;

/** Where money goes that is more than what is due (多还处理). */
public enum Excess {
    /** 抵后期: to the instalments to come, each with its interest as scheduled, the next one first. */
    NEXT_INSTALMENTS,
    /** 缩期: to principal; the instalments stay as they are, there are fewer of them. */
    FEWER_INSTALMENTS,
    /** 降额: to principal; there are as many instalments, each smaller. */
    LOWER_INSTALMENTS
}

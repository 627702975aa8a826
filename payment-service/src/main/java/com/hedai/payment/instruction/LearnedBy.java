package com.hedai.payment.instruction;

/** How something about an instruction became known (信息来源). */
public enum LearnedBy {
    COMMAND,
    SENDING,
    INQUIRY,
    CALLBACK,
    /** Two people, by what the bank told them (人工处理结论). */
    RESOLUTION
}

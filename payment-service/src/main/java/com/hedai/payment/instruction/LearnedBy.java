package com.hedai.payment.instruction;

/** How something about an instruction became known (信息来源). */
public enum LearnedBy {
    COMMAND,
    SENDING,
    INQUIRY,
    CALLBACK
}

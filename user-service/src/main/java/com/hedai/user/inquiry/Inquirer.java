package com.hedai.user.inquiry;

/** Asks one kind of source (核验方): a bean of the feature that knows the question and takes the answer. */
public interface Inquirer {
    InquiryTopic topic();

    /** Asks once, outside any transaction, and settles what is answered; without an answer the inquiry stays open. */
    void ask(Inquiry inquiry);

    /** The source gave no answer in time. */
    void giveUp(Inquiry inquiry);
}

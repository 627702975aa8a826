package com.hedai.payment.instruction;

import java.time.Duration;
import java.util.List;

/** How long to wait before the next inquiry (查询阶梯): soon at first, then ever less often, and never giving up. */
final class InquiryLadder {
    private static final List<Duration> RUNGS = List.of(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));
    private static final int PATIENT = 2;

    private InquiryLadder() {}

    /** After that many inquiries about an order of which nothing is known. */
    static Duration unknown(int inquiries) {
        return RUNGS.get(Math.min(inquiries, RUNGS.size() - 1));
    }

    /** After that many inquiries about an order the bank is working on: its callback usually comes first. */
    static Duration accepted(int inquiries) {
        return unknown(Math.max(inquiries, PATIENT));
    }
}

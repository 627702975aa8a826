package com.hedai.payment.instruction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The part of an instruction that changes in its life (指令进展); what the caller ordered never does. */
final class Life {
    private final Instruction from;
    private InstructionStatus status;
    private @Nullable Instant dueAt;
    private int epoch;
    private int sends;
    private @Nullable Instant lastSentAt;
    private int inquiries;
    private @Nullable LocalDate valueOn;
    private @Nullable String bankReference;
    private @Nullable String reason;
    private @Nullable Instant finishedAt;

    Life(Instruction from) {
        this.from = from;
        this.status = from.status();
        this.dueAt = from.dueAt();
        this.epoch = from.epoch();
        this.sends = from.sends();
        this.lastSentAt = from.lastSentAt();
        this.inquiries = from.inquiries();
        this.valueOn = from.valueOn();
        this.bankReference = from.bankReference();
        this.reason = from.reason();
        this.finishedAt = from.finishedAt();
    }

    Life status(InstructionStatus status) {
        this.status = status;
        return this;
    }

    Life dueAt(Instant dueAt) {
        this.dueAt = dueAt;
        return this;
    }

    Life epoch(int epoch) {
        this.epoch = epoch;
        return this;
    }

    Life sends(int sends) {
        this.sends = sends;
        return this;
    }

    Life lastSentAt(@Nullable Instant lastSentAt) {
        this.lastSentAt = lastSentAt;
        return this;
    }

    Life inquiries(int inquiries) {
        this.inquiries = inquiries;
        return this;
    }

    Life valueOn(LocalDate valueOn) {
        this.valueOn = valueOn;
        return this;
    }

    Life bankReference(String bankReference) {
        this.bankReference = bankReference;
        return this;
    }

    /** Its end: nothing is due any more. */
    Instruction finished(InstructionStatus end, @Nullable String why, Instant now) {
        status = status.to(end);
        reason = why;
        finishedAt = now;
        dueAt = null;
        return changed();
    }

    Instruction changed() {
        return new Instruction(
                from.id(),
                from.kind(),
                from.institutionId(),
                from.loanId(),
                from.borrowerId(),
                from.cardId(),
                from.amount(),
                from.businessOn(),
                from.channel(),
                status,
                from.recordedAt(),
                dueAt,
                epoch,
                sends,
                lastSentAt,
                inquiries,
                valueOn,
                bankReference,
                reason,
                finishedAt);
    }
}

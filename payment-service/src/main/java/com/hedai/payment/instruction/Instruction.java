package com.hedai.payment.instruction;

import com.hedai.commons.money.Money;
import com.hedai.payment.channel.ChannelResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to move money and what became of it (支付指令).
 *
 * @param id chosen by the caller; the order's id at the channel
 * @param dueAt when the loop looks at it next; absent when its outcome is known
 * @param epoch grows with every claim
 * @param inquiries how far up the inquiry ladder it is
 * @param reason why it failed or needs a person
 */
record Instruction(
        UUID id,
        InstructionKind kind,
        UUID institutionId,
        UUID loanId,
        UUID borrowerId,
        UUID cardId,
        Money amount,
        LocalDate businessOn,
        String channel,
        InstructionStatus status,
        Instant recordedAt,
        @Nullable Instant dueAt,
        int epoch,
        int sends,
        @Nullable Instant lastSentAt,
        int inquiries,
        @Nullable LocalDate valueOn,
        @Nullable String bankReference,
        @Nullable String reason,
        @Nullable Instant finishedAt) {

    static Instruction recorded(Command command, String channel, Instant now) {
        return new Instruction(
                command.id(),
                command.kind(),
                command.institutionId(),
                command.loanId(),
                command.borrowerId(),
                command.cardId(),
                command.amount(),
                command.businessOn(),
                channel,
                InstructionStatus.READY,
                now,
                now,
                0,
                0,
                null,
                0,
                null,
                null,
                null,
                null);
    }

    Command command() {
        return new Command(id, kind, institutionId, loanId, borrowerId, cardId, amount, businessOn);
    }

    /** Taken by the loop until the lease ends: to be sent when it is READY, to be asked about otherwise. */
    Instruction claimed(Instant now, Duration lease) {
        var sending = status == InstructionStatus.READY;
        return new Life(this)
                .status(sending ? status.to(InstructionStatus.SENDING) : status)
                .dueAt(now.plus(lease))
                .epoch(epoch + 1)
                .sends(sending ? sends + 1 : sends)
                .lastSentAt(sending ? now : lastSentAt)
                .inquiries(sending ? 0 : inquiries + 1)
                .changed();
    }

    /** Whether the claim was made to send it; otherwise to ask. */
    boolean isToBeSent() {
        return status == InstructionStatus.SENDING && inquiries == 0;
    }

    /**
     * What it becomes by what was learned. Learning again what is known changes nothing.
     *
     * @param safeTime how long after sending an order may still be on its way to the bank
     */
    Instruction after(ChannelResult learned, Instant now, Duration safeTime) {
        return switch (learned) {
            case ChannelResult.Settled settled -> settled(settled, now);
            case ChannelResult.Failed(var why) -> failed(why, now);
            case ChannelResult.Contradiction(var why) -> manual(why, now);
            case ChannelResult.Accepted() -> accepted(now);
            case ChannelResult.NeverReceived() -> neverReceived(now, safeTime);
            case ChannelResult.Unknown(var _) -> unknown(now);
        };
    }

    /** What people found out about an order that is in their hands. */
    Instruction resolved(Resolution resolution, Instant now) {
        var life = new Life(this);
        var moved = resolution.valueOn();
        var reference = resolution.bankReference();
        if (moved != null && reference != null) {
            life.valueOn(moved).bankReference(reference);
        }
        return life.finished(resolution.outcome().status(), resolution.failureCode(), now);
    }

    private Instruction settled(ChannelResult.Settled settled, Instant now) {
        return switch (status) {
            case MANUAL -> this;
            case FAILED -> manual("SETTLED_AFTER_FAILURE", now);
            case SETTLED -> repeated(settled) ? this : manual("SETTLED_TWICE", now);
            case READY, SENDING, ACCEPTED, UNKNOWN -> {
                if (sends == 0) {
                    yield manual("NEVER_SENT", now);
                }
                if (!settled.amount().equals(amount)) {
                    yield manual("AMOUNT_DIFFERS", now);
                }
                yield new Life(this)
                        .valueOn(settled.valueOn())
                        .bankReference(settled.bankReference())
                        .finished(InstructionStatus.SETTLED, null, now);
            }
        };
    }

    private boolean repeated(ChannelResult.Settled settled) {
        return settled.amount().equals(amount) && settled.bankReference().equals(bankReference);
    }

    private Instruction failed(String why, Instant now) {
        return switch (status) {
            case MANUAL, FAILED -> this;
            case SETTLED -> manual("FAILED_AFTER_SUCCESS", now);
            case READY, SENDING, ACCEPTED, UNKNOWN ->
                sends == 0 ? manual("NEVER_SENT", now) : new Life(this).finished(InstructionStatus.FAILED, why, now);
        };
    }

    /** Nothing is booked: what the bank says about this order cannot be true. The first reason stays. */
    private Instruction manual(String why, Instant now) {
        return status == InstructionStatus.MANUAL ? this : new Life(this).finished(InstructionStatus.MANUAL, why, now);
    }

    private Instruction accepted(Instant now) {
        if (!status.isOpen()) {
            return this;
        }
        return new Life(this)
                .status(status == InstructionStatus.ACCEPTED ? status : status.to(InstructionStatus.ACCEPTED))
                .dueAt(now.plus(InquiryLadder.accepted(inquiries)))
                .changed();
    }

    private Instruction neverReceived(Instant now, Duration safeTime) {
        if (!status.isOpen() || status == InstructionStatus.READY) {
            return this;
        }
        if (lastSentAt != null && now.isBefore(lastSentAt.plus(safeTime))) {
            return unknown(now);
        }
        return status == InstructionStatus.ACCEPTED
                ? manual("FORGOTTEN_BY_THE_BANK", now)
                : new Life(this)
                        .status(status.to(InstructionStatus.READY))
                        .dueAt(now)
                        .changed();
    }

    /** An order the bank has accepted stays accepted, whatever becomes of one inquiry. */
    private Instruction unknown(Instant now) {
        if (!status.isOpen() || status == InstructionStatus.READY) {
            return this;
        }
        return new Life(this)
                .status(status == InstructionStatus.SENDING ? status.to(InstructionStatus.UNKNOWN) : status)
                .dueAt(now.plus(InquiryLadder.unknown(inquiries)))
                .changed();
    }
}

package com.hedai.payment.instruction;

import com.hedai.commons.feed.Outbox;
import com.hedai.payment.journal.Entries;
import com.hedai.payment.journal.Voucher;
import com.hedai.payment.ledger.BusinessDates;
import com.hedai.payment.ledger.Ledger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from an instruction's beginning and end (指令后果): the ledger entry and the fact, in its transaction. */
@Component
class Consequences {
    private final Ledger ledger;
    private final BusinessDates dates;
    private final Outbox outbox;

    Consequences(Ledger ledger, BusinessDates dates, Outbox outbox) {
        this.ledger = ledger;
        this.dates = dates;
        this.outbox = outbox;
    }

    void recorded(Instruction instruction) {
        switch (instruction.kind()) {
            case DISBURSEMENT ->
                ledger.book(Entries.disbursementIntent(
                        voucher(instruction, instruction.businessOn()), instruction.amount()));
            case REFUND ->
                ledger.book(Entries.refundIntent(voucher(instruction, instruction.businessOn()), instruction.amount()));
            case SCHEDULED_DEDUCTION, ACTIVE_DEDUCTION, SETTLEMENT_DEDUCTION -> {}
        }
    }

    /** Only settled and failed have consequences; an order in doubt moves no money in the books. */
    void ended(Instruction instruction) {
        switch (instruction.status()) {
            case SETTLED -> settled(instruction, known(instruction.valueOn()), known(instruction.bankReference()));
            case FAILED -> failed(instruction, known(instruction.reason()));
            case READY, SENDING, ACCEPTED, UNKNOWN, MANUAL -> {}
        }
    }

    private void settled(Instruction instruction, LocalDate valueOn, String bankReference) {
        var voucher = voucher(instruction, valueOn);
        switch (instruction.kind()) {
            case DISBURSEMENT -> {
                ledger.book(Entries.disbursementSettled(voucher, instruction.amount()));
                publish(
                        instruction,
                        new DisbursementSettled(
                                instruction.id(), instruction.loanId(), instruction.amount(), valueOn, bankReference));
            }
            case SCHEDULED_DEDUCTION -> received(instruction, voucher, bankReference, DeductionKind.SCHEDULED);
            case ACTIVE_DEDUCTION -> received(instruction, voucher, bankReference, DeductionKind.ACTIVE);
            case SETTLEMENT_DEDUCTION -> received(instruction, voucher, bankReference, DeductionKind.SETTLEMENT);
            case REFUND -> {
                ledger.book(Entries.refundSettled(voucher, instruction.amount()));
                publish(
                        instruction,
                        new RefundSettled(
                                instruction.id(), instruction.loanId(), instruction.amount(), valueOn, bankReference));
            }
        }
    }

    private void received(Instruction instruction, Voucher voucher, String bankReference, DeductionKind kind) {
        ledger.book(Entries.repaymentReceived(voucher, instruction.amount()));
        publish(
                instruction,
                new RepaymentReceived(
                        instruction.id(),
                        instruction.loanId(),
                        instruction.amount(),
                        voucher.businessOn(),
                        bankReference,
                        kind));
    }

    /** What failed is reversed on the day the books are on now; the day of the command may be closed. */
    private void failed(Instruction instruction, String reason) {
        var voucher = voucher(instruction, dates.notBefore(instruction.institutionId(), instruction.businessOn()));
        switch (instruction.kind()) {
            case DISBURSEMENT -> {
                ledger.book(Entries.disbursementFailed(voucher, instruction.amount()));
                publish(instruction, new DisbursementFailed(instruction.id(), instruction.loanId(), reason));
            }
            case REFUND -> {
                ledger.book(Entries.refundFailed(voucher, instruction.amount()));
                publish(instruction, new RefundFailed(instruction.id(), instruction.loanId(), reason));
            }
            case SCHEDULED_DEDUCTION, ACTIVE_DEDUCTION, SETTLEMENT_DEDUCTION ->
                publish(instruction, new DeductionFailed(instruction.id(), instruction.loanId(), reason));
        }
    }

    private void publish(Instruction instruction, Record fact) {
        outbox.publish(fact.getClass().getSimpleName(), instruction.id(), instruction.institutionId(), fact);
    }

    private static Voucher voucher(Instruction instruction, LocalDate businessOn) {
        return new Voucher(instruction.institutionId(), instruction.loanId(), instruction.id(), businessOn);
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an ended instruction lacks what its end brought");
        }
        return value;
    }
}

package com.hedai.payment.instruction;

import com.hedai.commons.feed.Outbox;
import com.hedai.payment.journal.Entries;
import com.hedai.payment.journal.Voucher;
import com.hedai.payment.ledger.Ledger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from an instruction's beginning and end (指令后果): the ledger entry and the fact, in its transaction. */
@Component
class Consequences {
    private final Ledger ledger;
    private final Outbox outbox;

    Consequences(Ledger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    void recorded(Instruction instruction) {
        switch (instruction.kind()) {
            case DISBURSEMENT ->
                ledger.book(Entries.disbursementIntent(
                        voucher(instruction, instruction.businessOn()), instruction.amount()));
            case SCHEDULED_DEDUCTION, ACTIVE_DEDUCTION -> {}
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

    private void failed(Instruction instruction, String reason) {
        switch (instruction.kind()) {
            case DISBURSEMENT -> {
                ledger.book(Entries.disbursementFailed(
                        voucher(instruction, instruction.businessOn()), instruction.amount()));
                publish(instruction, new DisbursementFailed(instruction.id(), instruction.loanId(), reason));
            }
            case SCHEDULED_DEDUCTION, ACTIVE_DEDUCTION ->
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

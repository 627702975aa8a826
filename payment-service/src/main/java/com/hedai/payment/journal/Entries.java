package com.hedai.payment.journal;

import static com.hedai.payment.journal.Account.BANK_DEPOSITS;
import static com.hedai.payment.journal.Account.DISBURSEMENT_CLEARING;
import static com.hedai.payment.journal.Account.FEE_INCOME;
import static com.hedai.payment.journal.Account.INTEREST_INCOME;
import static com.hedai.payment.journal.Account.LOAN_LOSS_ALLOWANCE;
import static com.hedai.payment.journal.Account.LOAN_PRINCIPAL;
import static com.hedai.payment.journal.Account.PENALTY_INCOME;
import static com.hedai.payment.journal.Account.REFUND_CLEARING;
import static com.hedai.payment.journal.Account.REPAYMENT_SUSPENSE;

import com.hedai.commons.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The booking rules (记账规则): which accounts move, and by how much, for each thing that happens. */
public final class Entries {
    private Entries() {}

    /** We promised to pay out: the loan is owed to us, and we owe the money to the bank's hands. */
    public static JournalEntry disbursementIntent(Voucher voucher, Money amount) {
        return move(EntryKind.DISBURSEMENT_INTENT, voucher, LOAN_PRINCIPAL, DISBURSEMENT_CLEARING, amount);
    }

    /** The bank has paid the borrower. */
    public static JournalEntry disbursementSettled(Voucher voucher, Money amount) {
        return move(EntryKind.DISBURSEMENT_SETTLED, voucher, DISBURSEMENT_CLEARING, BANK_DEPOSITS, amount);
    }

    /** The bank has not paid and will not: the intent is reversed. */
    public static JournalEntry disbursementFailed(Voucher voucher, Money amount) {
        return move(EntryKind.DISBURSEMENT_FAILED, voucher, DISBURSEMENT_CLEARING, LOAN_PRINCIPAL, amount);
    }

    /** The borrower's money is with us, and not yet matched with what is owed. */
    public static JournalEntry repaymentReceived(Voucher voucher, Money amount) {
        return move(EntryKind.REPAYMENT_RECEIVED, voucher, BANK_DEPOSITS, REPAYMENT_SUSPENSE, amount);
    }

    /** We promised to give surplus back: it leaves suspense, and we owe the money to the bank's hands. */
    public static JournalEntry refundIntent(Voucher voucher, Money amount) {
        return move(EntryKind.REFUND_INTENT, voucher, REPAYMENT_SUSPENSE, REFUND_CLEARING, amount);
    }

    /** The bank has paid the surplus to the borrower. */
    public static JournalEntry refundSettled(Voucher voucher, Money amount) {
        return move(EntryKind.REFUND_SETTLED, voucher, REFUND_CLEARING, BANK_DEPOSITS, amount);
    }

    /** The bank has not paid it and will not: it is in suspense again. */
    public static JournalEntry refundFailed(Voucher voucher, Money amount) {
        return move(EntryKind.REFUND_FAILED, voucher, REFUND_CLEARING, REPAYMENT_SUSPENSE, amount);
    }

    /** The money was matched with what is owed; nothing to book when all of it was surplus. */
    public static Optional<JournalEntry> repaymentAllocated(Voucher voucher, Allocation allocation) {
        return allocated(EntryKind.REPAYMENT_ALLOCATED, voucher, allocation);
    }

    /** Money that was matched before went elsewhere, or back to suspense. */
    public static Optional<JournalEntry> repaymentReallocated(Voucher voucher, Allocation allocation) {
        return allocated(EntryKind.REPAYMENT_REALLOCATED, voucher, allocation);
    }

    /** A loan left our assets: what was lent is borne by the allowance for losses; its interest was never booked as owed. */
    public static JournalEntry writtenOff(Voucher voucher, Money principal) {
        return move(EntryKind.WRITTEN_OFF, voucher, LOAN_LOSS_ALLOWANCE, LOAN_PRINCIPAL, principal);
    }

    /** Money of a loan that was written off goes back to the allowance; nothing to book when all of it was surplus, and less than nothing
     * when money that was reported late makes the claim smaller. */
    public static Optional<JournalEntry> recovered(Voucher voucher, Allocation allocation) {
        var applied = allocation.applied();
        return applied.isZero()
                ? Optional.empty()
                : Optional.of(new JournalEntry(
                        EntryKind.RECOVERED,
                        voucher,
                        List.of(
                                Posting.debit(REPAYMENT_SUSPENSE, applied),
                                Posting.credit(LOAN_LOSS_ALLOWANCE, applied))));
    }

    private static Optional<JournalEntry> allocated(EntryKind kind, Voucher voucher, Allocation allocation) {
        var postings = new ArrayList<Posting>();
        if (!allocation.applied().isZero()) {
            postings.add(Posting.debit(REPAYMENT_SUSPENSE, allocation.applied()));
        }
        creditUnlessZero(postings, LOAN_PRINCIPAL, allocation.principal());
        creditUnlessZero(postings, INTEREST_INCOME, allocation.interest());
        creditUnlessZero(postings, PENALTY_INCOME, allocation.penalty());
        creditUnlessZero(postings, FEE_INCOME, allocation.fee());
        return postings.isEmpty() ? Optional.empty() : Optional.of(new JournalEntry(kind, voucher, postings));
    }

    private static void creditUnlessZero(List<Posting> postings, Account account, Money amount) {
        if (!amount.isZero()) {
            postings.add(Posting.credit(account, amount));
        }
    }

    private static JournalEntry move(EntryKind kind, Voucher voucher, Account debit, Account credit, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount: " + amount + " (expected: above 0.00)");
        }
        return new JournalEntry(kind, voucher, List.of(Posting.debit(debit, amount), Posting.credit(credit, amount)));
    }
}

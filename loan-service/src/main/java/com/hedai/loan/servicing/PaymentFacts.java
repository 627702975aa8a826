package com.hedai.loan.servicing;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Actors;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what moved at the bank (支付事实) and books it. */
@Component
class PaymentFacts implements FactReader {
    private final Disbursals disbursals;
    private final Repayments repayments;
    private final Deductions deductions;
    private final Refunds refunds;

    PaymentFacts(Disbursals disbursals, Repayments repayments, Deductions deductions, Refunds refunds) {
        this.disbursals = disbursals;
        this.repayments = repayments;
        this.deductions = deductions;
        this.refunds = refunds;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public String source() {
        return "payment-service";
    }

    @Override
    public void apply(Fact fact) {
        Actors.asSystem("loan-service", fact.institutionId(), () -> {
            switch (fact.type()) {
                case "DisbursementSettled" -> disbursals.settle(fact.data(DisbursementSettled.class));
                case "DisbursementFailed" -> disbursals.fail(fact.data(DisbursementFailed.class));
                case "RepaymentReceived" -> repayments.receive(fact.data(RepaymentReceived.class));
                case "RefundSettled" -> refunds.paid(fact.data(RefundSettled.class));
                case "RefundFailed" -> refunds.fail(fact.data(RefundFailed.class));
                case "DeductionFailed" -> deductions.fail(fact.data(DeductionFailed.class));
                default -> {}
            }
        });
    }

    /** The money of a loan is out (放款成功). */
    record DisbursementSettled(UUID disbursementId, UUID loanId, Money amount, LocalDate valueOn) {}

    /** The money of a loan stayed (放款失败). */
    record DisbursementFailed(UUID disbursementId, UUID loanId, String reason) {}

    /** Money of a borrower came in (收到还款). */
    record RepaymentReceived(UUID receiptId, UUID loanId, Money amount, LocalDate valueOn) {}

    /** Surplus is on the borrower's card (退款成功). */
    record RefundSettled(UUID refundId, UUID loanId) {}

    /** Surplus did not arrive and is with us still (退款失败). */
    record RefundFailed(UUID refundId, UUID loanId, String reason) {}

    /** A deduction brought nothing (代扣失败). */
    record DeductionFailed(UUID deductionId, UUID loanId, String reason) {}
}

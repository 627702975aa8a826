package com.hedai.loan.application;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.client.ServiceClients;
import com.hedai.loan.application.PaymentClient.Accepted;
import com.hedai.loan.application.PaymentClient.DisbursementRequest;
import com.hedai.loan.approval.ProcessStep;
import com.hedai.loan.approval.StepAction;
import com.hedai.loan.approval.StepAnswer;
import com.hedai.loan.approval.StepEnd;
import com.hedai.loan.approval.StepKind;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.servicing.LoanStatus;
import com.hedai.loan.servicing.Loans;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has the loan paid out (放款步骤): asks the payment service; how it ended is reported by servicing, see {@link Disbursements}. */
@Component
class DisburseStep implements StepAction {
    private static final String PAYMENT_SERVICE = "payment-service";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(2);

    private final Applications applications;
    private final Loans loans;
    private final BusinessDays days;
    private final PaymentClient payments;
    private final Calls calls;

    DisburseStep(Applications applications, Loans loans, BusinessDays days, ServiceClients clients, Calls calls) {
        this.applications = applications;
        this.loans = loans;
        this.days = days;
        this.payments = clients.of(PaymentClient.class, PAYMENT_SERVICE, TIMEOUT);
        this.calls = calls;
    }

    @Override
    public StepKind kind() {
        return StepKind.DISBURSE;
    }

    @Override
    public void begin(ProcessStep step) {
        var application = applications.get(step.applicationId());
        var loan = loans.get(loanOf(application));
        if (loan.status() == LoanStatus.DISBURSEMENT_FAILED) {
            loans.retry(loan.id(), application.cardId());
        }
        applications.disbursing(step.applicationId());
    }

    @Override
    public StepAnswer perform(ProcessStep step) {
        var request = request(applications.get(step.applicationId()));
        return switch (calls.idempotent(PAYMENT_SERVICE, () -> payments.disburse(step.id(), request))) {
            case Answer.Done<Accepted> _ -> new StepAnswer.Waiting(ASK_AGAIN);
            case Answer.Refused<Accepted>(var status, var code, var _) -> refused(status, code);
            case Answer.Unknown<Accepted>(var why) -> new StepAnswer.Unknown(why);
        };
    }

    /** Only a clear no about this very disbursement is a failure; a closed door is not. */
    private static StepAnswer refused(int status, String code) {
        return status == 401 || status == 403
                ? new StepAnswer.Unknown("payment-service does not let us in: " + code)
                : new StepAnswer.Failed(code.isEmpty() ? "HTTP_" + status : code);
    }

    private DisbursementRequest request(LoanApplication application) {
        return new DisbursementRequest(
                loanOf(application),
                application.borrowerId(),
                application.institutionId(),
                application.cardId(),
                application.amount(),
                days.current(application.institutionId()));
    }

    @Override
    public void ended(ProcessStep step, StepEnd end) {
        switch (end) {
            case StepEnd.Done() -> applications.disbursed(step.applicationId());
            case StepEnd.Failed _ -> applications.disbursementFailed(step.applicationId());
            case StepEnd.Refused(var reasons) -> {
                loans.cancel(loanOf(applications.get(step.applicationId())));
                applications.cancel(step.applicationId(), reasons);
            }
            case StepEnd.Returned _, StepEnd.Withdrawn _, StepEnd.Expired _ -> {}
        }
    }

    private static UUID loanOf(LoanApplication application) {
        return Objects.requireNonNull(application.loanId(), "a signed application has its loan");
    }
}

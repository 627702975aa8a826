package com.hedai.loan.application;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.client.ServiceClients;
import com.hedai.loan.application.RiskClient.Accepted;
import com.hedai.loan.application.RiskClient.AssessedProfile;
import com.hedai.loan.application.RiskClient.AssessmentRequest;
import com.hedai.loan.approval.PlanFact;
import com.hedai.loan.approval.ProcessStep;
import com.hedai.loan.approval.StepAction;
import com.hedai.loan.approval.StepAnswer;
import com.hedai.loan.approval.StepEnd;
import com.hedai.loan.approval.StepKind;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.product.Products;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has an application assessed (风险评估步骤): asks the risk service; the answer comes as a fact, see {@link Assessments}. */
@Component
class AssessStep implements StepAction {
    private static final Logger log = LoggerFactory.getLogger(AssessStep.class);
    private static final String RISK_SERVICE = "risk-service";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private final Applications applications;
    private final Products products;
    private final BusinessDays days;
    private final RiskClient risk;
    private final Calls calls;

    AssessStep(Applications applications, Products products, BusinessDays days, ServiceClients clients, Calls calls) {
        this.applications = applications;
        this.products = products;
        this.days = days;
        this.risk = clients.of(RiskClient.class, RISK_SERVICE, TIMEOUT);
        this.calls = calls;
    }

    @Override
    public StepKind kind() {
        return StepKind.ASSESS;
    }

    @Override
    public void begin(ProcessStep step) {
        applications.inAssessment(step.applicationId());
    }

    @Override
    public StepAnswer perform(ProcessStep step) {
        var request = request(applications.get(step.applicationId()));
        return switch (calls.idempotent(RISK_SERVICE, () -> risk.assess(step.id(), request))) {
            case Answer.Done<Accepted> _ -> new StepAnswer.Waiting(ASK_AGAIN);
            case Answer.Refused<Accepted>(var status, var code, var _) -> refused(step, status, code);
            case Answer.Unknown<Accepted>(var why) -> new StepAnswer.Unknown(why);
        };
    }

    /** The machine cannot judge it, for example because the consent was withdrawn: a person does. */
    private static StepAnswer refused(ProcessStep step, int status, String code) {
        if (status == 401 || status == 403) {
            return new StepAnswer.Unknown("risk-service does not let us in: " + code);
        }
        log.warn(
                "application {}: the assessment was refused ({} {}); a person decides",
                step.applicationId(),
                status,
                code);
        return new StepAnswer.Done(Map.of(PlanFact.REFERRED.key(), 1L), () -> {});
    }

    private AssessmentRequest request(LoanApplication application) {
        var product = products.get(application.productId());
        var profile = applications.profile(application);
        var today = days.current(application.institutionId());
        var quote = products.quote(
                product,
                application.amount(),
                application.months(),
                today,
                profile.study(product, application.months(), application.appliedOn()));
        return new AssessmentRequest(
                application.id(),
                application.borrowerId(),
                application.institutionId(),
                product.code(),
                product.kind(),
                application.amount(),
                application.months(),
                product.annualRate(),
                quote.schedule().first().due(),
                profile.profileVersion(),
                assessed(profile));
    }

    private static AssessedProfile assessed(Profile profile) {
        var employment = profile.employment();
        return new AssessedProfile(
                profile.birthOn(),
                employment.kind(),
                employment.since(),
                employment.monthlyIncome(),
                profile.education(),
                profile.maritalStatus(),
                profile.residence().since());
    }

    @Override
    public void ended(ProcessStep step, StepEnd end) {
        if (end instanceof StepEnd.Refused(var reasons)) {
            applications.decline(step.applicationId(), reasons);
        }
    }
}

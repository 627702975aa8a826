package com.hedai.loan.approval;

import static com.hedai.loan.approval.PlanStep.review;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.institution.Institution;
import com.hedai.loan.institution.OpeningStep;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The approval plans of institutions (审批流程): a new lender gets four to start with, its manager makes new versions. */
@Component
class ApprovalPlans implements OpeningStep {
    static final String OBJECT = "approval-plan";

    /** 直通审批: the machine decides, a person only when it refers. */
    static final List<PlanStep> STRAIGHT_THROUGH = List.of(
            PlanStep.of(StepKind.ASSESS),
            review("application.referred == 1", "risk-supervisor", 24, "institution-manager"),
            PlanStep.of(StepKind.CONTRACT),
            new PlanStep(StepKind.SIGN, null, null, null, 7 * 24, null),
            new PlanStep(StepKind.DISBURSE, null, "finance", null, 24, "institution-manager"));

    /** 人工审批: a reviewer first, risk staff where the score is low, finance where the amount is high. */
    static final List<PlanStep> REVIEWED = List.of(
            review(null, "reviewer", 24, "institution-manager"),
            PlanStep.of(StepKind.ASSESS),
            review("application.creditScore < 650", "risk-analyst", 24, "risk-supervisor"),
            review("application.amount > 50000", "finance", 24, "institution-manager"),
            review("application.referred == 1", "risk-supervisor", 24, "institution-manager"),
            PlanStep.of(StepKind.CONTRACT),
            new PlanStep(StepKind.SIGN, null, null, null, 7 * 24, null),
            new PlanStep(StepKind.DISBURSE, null, "finance", null, 24, "institution-manager"));

    /** 助学贷款审批: those who know the student vouch, risk and finance look, finance releases the money. */
    static final List<PlanStep> STUDENT = List.of(
            review(null, "counselor", 24, "institution-manager"),
            review("application.povertyCertificate == 1", "counselor", 24, "institution-manager"),
            PlanStep.of(StepKind.ASSESS),
            review(null, "risk-analyst", 24, "risk-supervisor"),
            review(null, "finance", 24, "institution-manager"),
            PlanStep.of(StepKind.CONTRACT),
            new PlanStep(StepKind.SIGN, null, null, null, 7 * 24, null),
            PlanStep.release("finance", 24, "institution-manager"),
            new PlanStep(StepKind.DISBURSE, null, "finance", null, 24, "institution-manager"));

    /** 企业贷款审批: a reviewer first, the risk supervisor for what is referred or large, finance releases the money. */
    static final List<PlanStep> ENTERPRISE = List.of(
            review(null, "reviewer", 24, "institution-manager"),
            PlanStep.of(StepKind.ASSESS),
            review(
                    "application.referred == 1 || application.amount > 500000",
                    "risk-supervisor",
                    24,
                    "institution-manager"),
            PlanStep.of(StepKind.CONTRACT),
            new PlanStep(StepKind.SIGN, null, null, null, 7 * 24, null),
            PlanStep.release("finance", 24, "institution-manager"),
            new PlanStep(StepKind.DISBURSE, null, "finance", null, 24, "institution-manager"));

    /** By code, in the order in which a lender gets them. */
    private static final List<PlanChange> FIRST_PLANS = List.of(
            new PlanChange("STRAIGHT_THROUGH", 0, "直通审批", STRAIGHT_THROUGH),
            new PlanChange("REVIEWED", 0, "人工审批", REVIEWED),
            new PlanChange("STUDENT", 0, "助学贷款审批", STUDENT),
            new PlanChange("ENTERPRISE", 0, "企业贷款审批", ENTERPRISE));

    private final PlanMapper plans;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    ApprovalPlans(PlanMapper plans, AuditTrail audit, Ids ids, Clock clock) {
        this.plans = plans;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The version new applications get. */
    PlanVersion current(UUID institutionId, String code) {
        return plans.latest(institutionId, code).orElseThrow(() -> new Refusal(LoanReason.PLAN_MISSING, code));
    }

    PlanVersion get(UUID id) {
        return plans.find(id).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    List<PlanVersion> all(UUID institutionId) {
        return plans.all(institutionId);
    }

    @Override
    @Transactional
    public void opened(Institution institution) {
        FIRST_PLANS.stream()
                .filter(first -> plans.latest(institution.id(), first.code()).isEmpty())
                .forEach(first -> add(institution.id(), first));
    }

    /** A lender that works already gets the plans that came with a new release. */
    @Override
    @Transactional
    public void resumed(Institution institution) {
        opened(institution);
    }

    /** Puts a new version into force; refused when somebody else made one meanwhile. */
    @Transactional
    void add(UUID institutionId, PlanChange change) {
        check(change);
        var plan = new PlanVersion(
                ids.next(),
                institutionId,
                change.code(),
                change.basedOn() + 1,
                change.title(),
                PlanVersion.json(change.steps()),
                clock.instant(),
                Actors.current().accountId());
        var latest = plans.latest(institutionId, change.code())
                .map(PlanVersion::version)
                .orElse(0);
        if (latest != change.basedOn()) {
            throw new Refusal(CommonReason.CHANGED_MEANWHILE);
        }
        try {
            plans.insert(plan);
        } catch (DuplicateKeyException madeMeanwhile) {
            throw new Refusal(CommonReason.CHANGED_MEANWHILE);
        }
        audit.created("loan:plan:change", OBJECT, plan.id(), "steps");
    }

    static void check(PlanChange change) {
        PlanCheck.problems(change.steps()).stream().findFirst().ifPresent(problem -> {
            throw Refusal.of(LoanReason.PLAN_INVALID, problem.step(), problem.message())
                    .at(
                            problem.field().equals("steps")
                                    ? "steps"
                                    : "steps[%d].%s".formatted(problem.step() - 1, problem.field()));
        });
    }
}

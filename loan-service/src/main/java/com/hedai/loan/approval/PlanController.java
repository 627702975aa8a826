package com.hedai.loan.approval;

import com.hedai.commons.approval.FourEyes;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Approval plans over HTTP (审批流程接口): read, try out, propose. */
@RestController
@RequestMapping("/api/v1/loan/approval-plans")
class PlanController {
    private static final String READ = "loan:plan:read";

    private final ApprovalPlans plans;
    private final PlanChangeKind kind;
    private final FourEyes fourEyes;
    private final AuditTrail audit;

    PlanController(ApprovalPlans plans, PlanChangeKind kind, FourEyes fourEyes, AuditTrail audit) {
        this.plans = plans;
        this.kind = kind;
        this.fourEyes = fourEyes;
        this.audit = audit;
    }

    @GetMapping
    @Allowed(READ)
    PlanList list(Actor actor) {
        var all = plans.all(actor.institutionId());
        audit.viewed(
                READ, ApprovalPlans.OBJECT, all.stream().map(PlanVersion::id).toList());
        return new PlanList(all.stream().map(PlanView::of).toList());
    }

    /** Says everything that is wrong with a draft, without keeping it. */
    @PostMapping("/checks")
    @Allowed(READ)
    PlanVerdict check(@Valid @RequestBody Draft draft) {
        return new PlanVerdict(PlanCheck.problems(draft.steps()));
    }

    /** Proposes a new version; another person confirms it before it is used. */
    @PostMapping("/changes")
    @Allowed(PlanChangeKind.PROPOSE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    PlanProposed propose(Actor actor, @Valid @RequestBody PlanProposal proposal) {
        return new PlanProposed(fourEyes.propose(kind, actor.institutionId(), proposal.change(), proposal.reason()));
    }

    record PlanList(List<PlanView> items) {}

    /** One version of a plan (流程版本). */
    record PlanView(UUID id, String code, int version, String title, List<PlanStep> steps, Instant createdAt) {
        static PlanView of(PlanVersion plan) {
            return new PlanView(
                    plan.id(), plan.code(), plan.version(), plan.title(), plan.plannedSteps(), plan.createdAt());
        }
    }

    record Draft(@NotEmpty @Size(max = 20) List<@NotNull @Valid PlanStep> steps) {}

    record PlanVerdict(List<PlanProblem> problems) {}

    record PlanProposal(
            @NotNull @Valid PlanChange change,
            @NotBlank @Size(max = 200) String reason) {}

    record PlanProposed(UUID changeRequestId) {}
}

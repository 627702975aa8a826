package com.hedai.loan.approval;

import com.hedai.commons.approval.ChangeKind;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** New versions of approval plans need a second person (流程变更复核); the subject is the institution. */
@Component
class PlanChangeKind implements ChangeKind<PlanChange> {
    static final String PROPOSE = "loan:plan:propose";

    private final ApprovalPlans plans;

    PlanChangeKind(ApprovalPlans plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "loan:plan";
    }

    @Override
    public Class<PlanChange> type() {
        return PlanChange.class;
    }

    @Override
    public String proposePermission() {
        return PROPOSE;
    }

    @Override
    public String approvePermission() {
        return "loan:plan:approve";
    }

    @Override
    public void check(UUID institutionId, PlanChange change) {
        ApprovalPlans.check(change);
    }

    @Override
    public void apply(UUID institutionId, PlanChange change) {
        plans.add(institutionId, change);
    }
}

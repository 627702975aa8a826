package com.hedai.loan.approval;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's decision as it is handed in (审批意见).
 *
 * @param reasons why; at least one unless approved
 * @param note for colleagues, never shown to the borrower
 */
record Decision(
        @NotNull TaskOutcome outcome,
        @Size(max = 8) List<@NotNull ReviewReason> reasons,
        @Nullable @Size(max = 1000) String note) {
    Decision {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    void check(StepKind kind) {
        if (outcome != TaskOutcome.APPROVE && reasons.isEmpty()) {
            throw Refusal.of(LoanReason.REASONS_MISSING).at("reasons");
        }
        if ((outcome == TaskOutcome.RETURN || outcome == TaskOutcome.REFER) && kind != StepKind.REVIEW) {
            throw Refusal.of(CommonReason.CONFLICT).at("outcome");
        }
    }

    String noteOrEmpty() {
        return note == null ? "" : note;
    }

    String codes() {
        return reasons.stream().map(ReviewReason::name).collect(Collectors.joining(","));
    }
}

package com.hedai.loan.approval;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with review tasks (审批工作台): look, claim, give back, decide and sign. */
@Component
class TaskDesk {
    static final String READ = "loan:task:read";
    static final String DECIDE = "loan:task:decide";
    static final String OVERSEE = "loan:task:oversee";
    static final Column NOTE = Column.of("task_signature", "note");

    private final TaskMapper tasks;
    private final ProcessMapper processes;
    private final Processes door;
    private final Vault vault;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    TaskDesk(
            TaskMapper tasks,
            ProcessMapper processes,
            Processes door,
            Vault vault,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.door = door;
        this.vault = vault;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The actor's own desk; who oversees the institution may look at any role's. */
    Page<ReviewTask> list(Actor actor, @Nullable String role, @Nullable TaskState state, PageRequest page) {
        var wanted = actor.may(OVERSEE) ? role : actor.role();
        var rows = tasks.desk(actor.institutionId(), wanted, state, page.afterId(), page.fetch());
        return Page.of(rows, page, ReviewTask::id);
    }

    ReviewTask find(Actor actor, UUID id) {
        return tasks.find(id, actor.institutionId())
                .filter(task -> task.isFor(actor) || actor.may(OVERSEE))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    @Transactional
    ReviewTask claim(Actor actor, UUID id) {
        var task = open(actor, id);
        if (tasks.claim(id, task.claimedBy(), actor.accountId(), clock.instant()) == 0) {
            throw new Refusal(LoanReason.TASK_TAKEN);
        }
        audit.changed("loan:task:claim", Tasks.OBJECT, id, "claimedBy");
        return find(actor, id);
    }

    @Transactional
    ReviewTask release(Actor actor, UUID id) {
        open(actor, id);
        if (tasks.release(id, actor.accountId()) == 0) {
            throw new Refusal(LoanReason.TASK_TAKEN);
        }
        audit.changed("loan:task:release", Tasks.OBJECT, id, "claimedBy");
        return find(actor, id);
    }

    /** Signs a decision; the last signature a step needs, or the first no, moves the application. */
    @Transactional
    ReviewTask decide(Actor actor, UUID id, Decision decision) {
        var seen = open(actor, id);
        var process = processes.lock(seen.applicationId()).orElseThrow();
        var task = open(actor, id);
        decision.check(task.stepKind());
        sign(actor, process, task, decision);
        tasks.close(id, actor.accountId(), decision.outcome(), clock.instant());
        audit.changed("loan:task:decide", Tasks.OBJECT, id, "outcome", "signature");
        move(task, decision);
        return find(actor, id);
    }

    /** A task the actor may act on now. */
    private ReviewTask open(Actor actor, UUID id) {
        var task = find(actor, id);
        if (!task.isFor(actor)) {
            throw new Refusal(CommonReason.FORBIDDEN);
        }
        if (task.state().isClosed()) {
            throw new Refusal(LoanReason.TASK_CLOSED);
        }
        if (task.isHeldByAnother(actor)) {
            throw new Refusal(LoanReason.TASK_TAKEN);
        }
        return task;
    }

    private void sign(Actor actor, ApprovalProcess process, ReviewTask task, Decision decision) {
        var id = ids.next();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reasons = decision.codes();
        var note = decision.note() == null ? "" : decision.note();
        var digest = TaskSignature.digest(
                process.subjectDigest(), task, actor.accountId(), actor.role(), decision.outcome(), reasons, note, at);
        try {
            tasks.sign(new TaskSignature(
                    id,
                    task.id(),
                    task.stepId(),
                    task.applicationId(),
                    actor.accountId(),
                    actor.role(),
                    decision.outcome(),
                    reasons,
                    sealed(process, id, note),
                    digest,
                    at));
        } catch (DuplicateKeyException signedBefore) {
            throw new Refusal(LoanReason.STEP_SIGNED_BEFORE);
        }
    }

    private @Nullable Encrypted sealed(ApprovalProcess process, UUID id, String note) {
        return note.isEmpty() ? null : vault.encrypt(process.borrowerId(), NOTE, id, note);
    }

    private void move(ReviewTask task, Decision decision) {
        var reasons = decision.reasons().stream().map(ReviewReason::reason).toList();
        switch (decision.outcome()) {
            case APPROVE -> approve(task);
            case DECLINE -> door.refuse(task.stepId(), reasons);
            case RETURN -> door.giveBack(task.stepId(), reasons);
        }
    }

    private void approve(ReviewTask task) {
        if (task.stepKind() != StepKind.REVIEW) {
            door.repeat(task.stepId());
        } else if (tasks.ofStep(task.stepId()).stream()
                .allMatch(other -> other.state().isClosed())) {
            door.done(task.stepId(), Map.of());
        }
    }
}

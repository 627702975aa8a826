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
import com.hedai.loan.roster.Classes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Courses courses;
    private final Classes classes;
    private final Vault vault;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    TaskDesk(
            TaskMapper tasks,
            ProcessMapper processes,
            Processes door,
            Courses courses,
            Classes classes,
            Vault vault,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.door = door;
        this.courses = courses;
        this.classes = classes;
        this.vault = vault;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The actor's own desk; who oversees the institution may look at any role's. */
    Page<ReviewTask> list(Actor actor, @Nullable String role, @Nullable TaskState state, PageRequest page) {
        var wanted = actor.may(OVERSEE) ? role : actor.role();
        var limit = classes.limit(actor, READ);
        if (limit.filter(Set::isEmpty).isPresent()) {
            return new Page<>(List.of(), null);
        }
        var rows = tasks.desk(actor.institutionId(), wanted, state, limit.orElse(null), page.afterId(), page.fetch());
        return Page.of(rows, page, ReviewTask::id);
    }

    ReviewTask find(Actor actor, UUID id) {
        return tasks.find(id, actor.institutionId())
                .filter(task -> task.isFor(actor) || actor.may(OVERSEE))
                .filter(task -> classes.reaches(actor, READ, task.classId()))
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

    /** Fixes what is decided and when, ready to be signed; refused when it could not take effect. */
    @Transactional
    DecisionDraft draft(Actor actor, UUID id, Decision decision) {
        var task = open(actor, id);
        var process = processes.lock(task.applicationId()).orElseThrow();
        check(actor, process, task, decision);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new DecisionDraft(id, decision, at, digest(actor, process, task, decision, at));
    }

    /** Stores a signed decision; the last signature a step needs, or the first no, moves the application. */
    @Transactional
    ReviewTask decide(Actor actor, DecisionDraft draft, StaffSignature signature) {
        var id = draft.taskId();
        var process = processes.lock(find(actor, id).applicationId()).orElseThrow();
        var task = open(actor, id);
        check(actor, process, task, draft.decision());
        if (!digest(actor, process, task, draft.decision(), draft.at()).equals(draft.digest())) {
            throw new Refusal(CommonReason.CHANGED_MEANWHILE);
        }
        store(actor, process, task, draft, signature);
        tasks.close(id, actor.accountId(), draft.decision().outcome(), clock.instant());
        audit.changed("loan:task:decide", Tasks.OBJECT, id, "outcome", "signature");
        move(task, draft.decision());
        return find(actor, id);
    }

    private void check(Actor actor, ApprovalProcess process, ReviewTask task, Decision decision) {
        decision.check(task.stepKind());
        if (task.stepKind().isSigned()) {
            checkSigner(actor, process, task);
        }
        if (decision.outcome() == TaskOutcome.REFER) {
            var course = courses.of(process);
            var step = course.step(task.stepId());
            if (!course.takesReferral(step)) {
                throw Refusal.of(LoanReason.NOBODY_TO_REFER_TO).at("outcome");
            }
        }
    }

    /** Nobody signs twice in one round, and who reviewed in any round does not release the money. */
    private void checkSigner(Actor actor, ApprovalProcess process, ReviewTask task) {
        if (tasks.signaturesBy(process.applicationId(), process.round(), actor.accountId()) > 0) {
            throw new Refusal(
                    task.stepKind() == StepKind.RELEASE
                            ? LoanReason.RELEASED_BY_REVIEWER
                            : LoanReason.STEP_SIGNED_BEFORE);
        }
        if (task.stepKind() == StepKind.RELEASE && tasks.reviewsBy(process.applicationId(), actor.accountId()) > 0) {
            throw new Refusal(LoanReason.RELEASED_BY_REVIEWER);
        }
    }

    /** A task the actor may act on now. */
    private ReviewTask open(Actor actor, UUID id) {
        var task = find(actor, id);
        if (!task.isFor(actor) || !classes.reaches(actor, DECIDE, task.classId())) {
            audit.refused(actor, DECIDE, "task", id, "not for this role or class");
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

    private static String digest(Actor actor, ApprovalProcess process, ReviewTask task, Decision decision, Instant at) {
        return TaskSignature.digest(
                process.subjectDigest(),
                task,
                actor.accountId(),
                actor.role(),
                decision.outcome(),
                decision.codes(),
                decision.noteOrEmpty(),
                at);
    }

    private void store(
            Actor actor, ApprovalProcess process, ReviewTask task, DecisionDraft draft, StaffSignature signature) {
        var id = ids.next();
        try {
            tasks.sign(new TaskSignature(
                    id,
                    task.id(),
                    task.stepId(),
                    task.applicationId(),
                    actor.accountId(),
                    actor.role(),
                    draft.decision().outcome(),
                    draft.decision().codes(),
                    sealed(process, id, draft.decision().noteOrEmpty()),
                    draft.digest(),
                    draft.at(),
                    task.stepKind().isSigned() ? process.round() : null,
                    signature.value(),
                    signature.keyId()));
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
            case REFER -> door.done(task.stepId(), Map.of(PlanFact.REFERRED.key(), 1L));
            case DECLINE -> door.refuse(task.stepId(), reasons);
            case RETURN -> door.giveBack(task.stepId(), reasons);
        }
    }

    private void approve(ReviewTask task) {
        if (!task.stepKind().isSigned()) {
            door.repeat(task.stepId());
        } else if (tasks.ofStep(task.stepId()).stream()
                .allMatch(other -> other.state().isClosed())) {
            door.done(task.stepId(), Map.of());
        }
    }
}

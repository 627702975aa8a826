package com.hedai.loan.delinquency;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.delinquency.CollectionTask.Kind;
import com.hedai.loan.delinquency.CollectionTask.Result;
import com.hedai.loan.delinquency.CollectionTask.State;
import com.hedai.loan.servicing.ArrearsCleared;
import com.hedai.loan.servicing.Receivables.OverdueLoan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What collectors have to do (催收任务): opened by the end of a day, claimed and closed by a person, or ended by the payment. */
@Component
class CollectionTasks implements ArrearsCleared {
    static final String OBJECT = "collection-task";

    private final CollectionTaskMapper rows;
    private final BusinessDays days;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    CollectionTasks(CollectionTaskMapper rows, BusinessDays days, AuditTrail audit, Ids ids, Clock clock) {
        this.rows = rows;
        this.days = days;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens the tasks that a loan's lateness calls for, each once for its oldest unpaid instalment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void open(OverdueLoan loan, LocalDate on) {
        for (var kind : Kind.values()) {
            if (loan.daysPastDue() >= kind.daysLate()) {
                var task = CollectionTask.opened(ids.next(), loan, kind, on);
                if (rows.insert(task) == 1) {
                    audit.created("loan:collection-task:open", OBJECT, task.id());
                }
            }
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cleared(UUID loanId, boolean isPaid) {
        for (var id : rows.unfinished(loanId)) {
            if (rows.end(id, isPaid ? Result.PAID : Result.NO_LONGER_DUE, clock.instant()) == 1) {
                audit.changed(
                        isPaid ? "loan:collection-task:pay" : "loan:collection-task:end",
                        OBJECT,
                        id,
                        "state",
                        "result");
            }
        }
    }

    Page<CollectionTask> page(Actor actor, @Nullable State state, @Nullable Kind kind, PageRequest request) {
        var found = rows.page(actor.institutionId(), state, kind, request.afterId(), request.fetch());
        return Page.of(found, request, CollectionTask::id);
    }

    /** The task, of the actor's institution. */
    CollectionTask get(Actor actor, UUID id) {
        return rows.find(actor.institutionId(), id).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    /** Takes a task; again by the same person changes nothing. */
    @Transactional
    CollectionTask claim(Actor actor, UUID id) {
        get(actor, id);
        if (rows.claim(id, actor.accountId(), clock.instant()) == 1) {
            audit.changed("loan:collection-task:claim", OBJECT, id, "state", "claimed_by");
            return get(actor, id);
        }
        var task = get(actor, id);
        if (task.state() == State.CLOSED) {
            throw new Refusal(LoanReason.COLLECTION_TASK_CLOSED);
        }
        if (!actor.accountId().equals(task.claimedBy())) {
            throw new Refusal(LoanReason.COLLECTION_TASK_TAKEN);
        }
        return task;
    }

    /** Closes an own task with its result; a promise names its day. */
    @Transactional
    CollectionTask close(Actor actor, UUID id, Result result, @Nullable LocalDate promisedOn) {
        var task = get(actor, id);
        if (!result.ends(task.kind())) {
            throw new Refusal(LoanReason.RESULT_NOT_FOR_TASK).at("result");
        }
        checkPromise(actor, result, promisedOn);
        if (rows.close(id, actor.accountId(), result, promisedOn, clock.instant()) != 1) {
            throw new Refusal(
                    task.state() == State.CLOSED
                            ? LoanReason.COLLECTION_TASK_CLOSED
                            : LoanReason.COLLECTION_TASK_NOT_CLAIMED);
        }
        audit.changed("loan:collection-task:close", OBJECT, id, "state", "result", "promised_on");
        return get(actor, id);
    }

    private void checkPromise(Actor actor, Result result, @Nullable LocalDate promisedOn) {
        var today = days.current(actor.institutionId());
        var fits = result == Result.PROMISED ? promisedOn != null && !promisedOn.isBefore(today) : promisedOn == null;
        if (!fits) {
            throw Refusal.of(LoanReason.PROMISE_DAY_WRONG, today).at("promisedOn");
        }
    }
}

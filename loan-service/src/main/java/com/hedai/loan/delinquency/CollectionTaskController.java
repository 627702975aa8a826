package com.hedai.loan.delinquency;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.delinquency.CollectionTask.Kind;
import com.hedai.loan.delinquency.CollectionTask.Result;
import com.hedai.loan.delinquency.CollectionTask.State;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of collectors (催收工作台). */
@RestController
@RequestMapping("/api/v1/collection-tasks")
class CollectionTaskController {
    private static final String READ = "loan:collection-task:read";
    private static final String WORK = "loan:collection-task:work";

    private final CollectionTasks tasks;
    private final Contacts contacts;
    private final AuditTrail audit;

    CollectionTaskController(CollectionTasks tasks, Contacts contacts, AuditTrail audit) {
        this.tasks = tasks;
        this.contacts = contacts;
        this.audit = audit;
    }

    @GetMapping
    @Allowed(READ)
    Page<CollectionTaskView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Kind kind,
            PageRequest request) {
        var page = tasks.page(actor, state, kind, request);
        audit.viewed(
                READ,
                CollectionTasks.OBJECT,
                page.items().stream().map(CollectionTask::id).toList());
        return page.map(CollectionTaskView::of);
    }

    @PostMapping("/{id}/claim")
    @Allowed(WORK)
    CollectionTaskView claim(Actor actor, @PathVariable UUID id) {
        return CollectionTaskView.of(tasks.claim(actor, id));
    }

    /** Name and phone in clear, for the collector who has the task in hand, and nobody else. */
    @GetMapping("/{id}/contact")
    @Allowed(WORK)
    Contact contact(Actor actor, @PathVariable UUID id) {
        var task = tasks.get(actor, id);
        if (task.state() != State.CLAIMED || !actor.accountId().equals(task.claimedBy())) {
            throw new Refusal(LoanReason.COLLECTION_TASK_NOT_CLAIMED);
        }
        audit.viewed("loan:collection-task:contact", CollectionTasks.OBJECT, id);
        return contacts.full(task.loanId());
    }

    @PostMapping("/{id}/closing")
    @Allowed(WORK)
    CollectionTaskView close(Actor actor, @PathVariable UUID id, @RequestBody @Valid Closing closing) {
        return CollectionTaskView.of(tasks.close(actor, id, closing.result(), closing.promisedOn()));
    }

    /** How a task ended (催收结果登记). */
    record Closing(@NotNull Result result, @Nullable LocalDate promisedOn) {}

    /** A task as shown (催收任务). */
    record CollectionTaskView(
            UUID id,
            UUID loanId,
            UUID borrowerId,
            int instalmentNumber,
            Kind kind,
            State state,
            LocalDate openedOn,
            int daysPastDue,
            @Nullable UUID claimedBy,
            @Nullable Instant claimedAt,
            @Nullable Result result,
            @Nullable LocalDate promisedOn,
            @Nullable Instant closedAt) {
        static CollectionTaskView of(CollectionTask task) {
            return new CollectionTaskView(
                    task.id(),
                    task.loanId(),
                    task.borrowerId(),
                    task.instalmentNumber(),
                    task.kind(),
                    task.state(),
                    task.openedOn(),
                    task.daysPastDue(),
                    task.claimedBy(),
                    task.claimedAt(),
                    task.result(),
                    task.promisedOn(),
                    task.closedAt());
        }
    }
}

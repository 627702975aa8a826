package com.hedai.loan.approval;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Review tasks over HTTP (审批任务接口). */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {
    private final TaskDesk desk;
    private final Decisions decisions;
    private final AuditTrail audit;

    TaskController(TaskDesk desk, Decisions decisions, AuditTrail audit) {
        this.desk = desk;
        this.decisions = decisions;
        this.audit = audit;
    }

    @GetMapping
    @Allowed(TaskDesk.READ)
    Page<TaskView> list(
            Actor actor,
            PageRequest page,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable TaskState state) {
        var tasks = desk.list(actor, role, state, page);
        audit.viewed(
                TaskDesk.READ,
                Tasks.OBJECT,
                tasks.items().stream().map(ReviewTask::id).toArray(UUID[]::new));
        return tasks.map(task -> TaskView.of(task, actor.accountId()));
    }

    @GetMapping("/{id}")
    @Allowed(TaskDesk.READ)
    TaskView get(Actor actor, @PathVariable UUID id) {
        var task = desk.find(actor, id);
        audit.viewed(TaskDesk.READ, Tasks.OBJECT, id);
        return TaskView.of(task, actor.accountId());
    }

    @PostMapping("/{id}/claim")
    @Allowed(TaskDesk.DECIDE)
    TaskView claim(Actor actor, @PathVariable UUID id) {
        return TaskView.of(desk.claim(actor, id), actor.accountId());
    }

    @PostMapping("/{id}/release")
    @Allowed(TaskDesk.DECIDE)
    TaskView release(Actor actor, @PathVariable UUID id) {
        return TaskView.of(desk.release(actor, id), actor.accountId());
    }

    @PostMapping("/{id}/decision")
    @Allowed(TaskDesk.DECIDE)
    TaskView decide(Actor actor, @PathVariable UUID id, @Valid @RequestBody Decision decision) {
        return TaskView.of(decisions.decide(actor, id, decision), actor.accountId());
    }
}

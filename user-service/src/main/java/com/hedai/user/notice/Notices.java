package com.hedai.user.notice;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.user.access.Roles;
import com.hedai.user.notification.Message;
import com.hedai.user.notification.Notifications;
import com.hedai.user.staff.StaffPhones;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes notices for staff, shows them and marks them read (站内提醒管理). */
@Component
class Notices {
    private static final String TEMPLATE = "REVIEW_OVERDUE";

    private final NoticeMapper mapper;
    private final Roles roles;
    private final StaffPhones phones;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Notices(
            NoticeMapper mapper,
            Roles roles,
            StaffPhones phones,
            Notifications notifications,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.roles = roles;
        this.phones = phones;
        this.notifications = notifications;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** One notice for each active member of staff of the institution who holds the role that is called. */
    @Transactional(propagation = Propagation.MANDATORY)
    void escalated(UUID institutionId, TaskEscalated task) {
        if (task.role() == null) {
            return;
        }
        roles.activeHolders(institutionId, task.role()).forEach(accountId -> tell(institutionId, accountId, task));
    }

    private void tell(UUID institutionId, UUID accountId, TaskEscalated task) {
        var notice = new Notice(
                ids.next(),
                accountId,
                institutionId,
                NoticeKind.TASK_ESCALATED,
                task.taskId(),
                task.applicationId(),
                task.applicationNumber(),
                task.step(),
                task.dueAt(),
                clock.instant(),
                null);
        mapper.insert(notice);
        audit.created("user:notice:make", "notice", notice.id());
        phones.find(accountId)
                .ifPresent(phone -> notifications.send(new Message(
                        notice.id(),
                        institutionId,
                        accountId,
                        phone,
                        TEMPLATE,
                        Map.of(
                                "number",
                                task.applicationNumber(),
                                "step",
                                StepName.of(task.step()).zh()))));
    }

    Page<NoticeView> page(Actor reader, boolean unread, PageRequest request) {
        var rows = mapper.page(reader.accountId(), unread, request.afterId(), request.fetch());
        var page = Page.of(rows, request, Notice::id).map(NoticeView::of);
        audit.viewed(
                "user:notice:read",
                "notice",
                page.items().stream().map(NoticeView::id).toList());
        return page;
    }

    /** Reading it again changes nothing. */
    @Transactional
    void read(Actor reader, UUID id) {
        if (mapper.find(reader.accountId(), id).isEmpty()) {
            throw new Refusal(CommonReason.NOT_FOUND);
        }
        if (mapper.read(reader.accountId(), id, clock.instant()) == 1) {
            audit.changed("user:notice:mark", "notice", id, "readAt");
        }
    }
}

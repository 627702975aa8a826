package com.hedai.loan.businessday;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.security.Actors;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes days (日终批处理): one chunk of one task, with its cursor, in one transaction; at last it moves the date. */
@Component
class DayCloser {
    private final BusinessDayMapper rows;
    private final List<DayEnd> tasks;
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    DayCloser(
            BusinessDayMapper rows,
            List<DayEnd> tasks,
            TransactionTemplate transaction,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.tasks =
                tasks.stream().sorted(Comparator.comparingInt(DayEnd::order)).toList();
        this.transaction = transaction;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does one chunk of a day that is being closed; false when there is none. */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> rows.takeClosing()
                .map(day -> {
                    Actors.asSystem("loan-service", day.institutionId(), () -> work(day));
                    return true;
                })
                .orElse(false)));
    }

    private void work(BusinessDay day) {
        if (day.task() == tasks.size()) {
            move(day.closing());
            return;
        }
        var chunk = tasks.get(day.task()).next(day.closing(), day.after());
        var task = chunk.cursor().isPresent() ? day.task() : day.task() + 1;
        rows.advance(day.closing(), task, chunk.cursor().orElse(null), chunk.handled());
    }

    private void move(ClosingDay day) {
        if (rows.move(day.institutionId(), day.day(), day.next()) != 1) {
            throw new IllegalStateException(
                    "business date of " + day.institutionId() + " (expected: " + day.day() + ")");
        }
        rows.closed(day, clock.instant());
        tasks.forEach(task -> task.moved(day));
        outbox.publish(
                "BusinessDayClosed",
                day.institutionId(),
                day.institutionId(),
                new BusinessDayClosed(day.institutionId(), day.day(), day.next()));
        audit.changed("loan:business-day:close", BusinessDays.OBJECT, day.institutionId(), "current_on");
    }
}

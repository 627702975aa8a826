package com.hedai.loan.delinquency;

import com.hedai.loan.businessday.ClosingDay;
import com.hedai.loan.businessday.DayEnd;
import com.hedai.loan.servicing.Receivables;
import com.hedai.loan.servicing.Receivables.OverdueLoan;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the end of a day does about overdue loans (逾期处置): a message at 3 days, a phone call at 7, the legal step at 30. */
@Component
class OverdueSteps implements DayEnd {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int CHUNK = 200;

    private final Receivables receivables;
    private final Reminders reminders;
    private final CollectionTasks tasks;

    OverdueSteps(Receivables receivables, Reminders reminders, CollectionTasks tasks) {
        this.receivables = receivables;
        this.reminders = reminders;
        this.tasks = tasks;
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public Chunk next(ClosingDay day, Optional<UUID> after) {
        var late = receivables.overdueSince(
                day.institutionId(), ReminderKind.DAYS_LATE, after.orElse(FIRST), CHUNK, day.next());
        for (var loan : late) {
            reminders.overdue(loan, day.next());
            tasks.open(loan, day.next());
        }
        return new Chunk(
                late.size(),
                late.size() < CHUNK
                        ? Optional.empty()
                        : Optional.of(late.getLast()).map(OverdueLoan::id));
    }
}

package com.hedai.loan.delinquency;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.loan.businessday.ClosingDay;
import com.hedai.loan.businessday.DayEnd;
import com.hedai.loan.message.MessageTemplate;
import com.hedai.loan.message.Messages;
import com.hedai.loan.servicing.Receivables;
import com.hedai.loan.servicing.Receivables.FallingDue;
import com.hedai.loan.servicing.Receivables.OverdueLoan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reminds borrowers 7, 3 and 1 days before an instalment falls due (还款提醒); the user service decides at which hour they leave. */
@Component
class Reminders implements DayEnd {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int CHUNK = 200;
    private static final String OBJECT = "reminder";

    private final Receivables receivables;
    private final ReminderMapper rows;
    private final Messages messages;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Reminders(Receivables receivables, ReminderMapper rows, Messages messages, AuditTrail audit, Ids ids, Clock clock) {
        this.receivables = receivables;
        this.rows = rows;
        this.messages = messages;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Chunk next(ClosingDay day, Optional<UUID> after) {
        var due = receivables.fallingDue(
                day.institutionId(), ReminderKind.dueDates(day.next()), after.orElse(FIRST), CHUNK);
        due.stream()
                .filter(instalment -> instalment.amount().isPositive())
                .forEach(instalment -> remind(day, instalment));
        var loans = due.stream().map(FallingDue::loanId).distinct().count();
        return new Chunk(
                due.size(),
                loans < CHUNK ? Optional.empty() : Optional.of(due.getLast().loanId()));
    }

    private void remind(ClosingDay day, FallingDue due) {
        var kind = ReminderKind.of(due.dueOn(), day.next());
        var reminder = new Reminder(
                ids.next(),
                due.institutionId(),
                due.loanId(),
                due.borrowerId(),
                due.instalmentNumber(),
                kind,
                day.next(),
                due.amount(),
                clock.instant());
        tell(
                reminder,
                MessageTemplate.REPAYMENT_REMINDER,
                Map.of("amount", due.amount().toString(), "dueOn", due.dueOn().toString()));
    }

    /** Tells of what is late, once for each instalment. */
    void overdue(OverdueLoan loan, LocalDate day) {
        var reminder = new Reminder(
                ids.next(),
                loan.institutionId(),
                loan.id(),
                loan.borrowerId(),
                loan.instalmentNumber(),
                ReminderKind.OVERDUE,
                day,
                loan.overdue(),
                clock.instant());
        tell(
                reminder,
                MessageTemplate.REPAYMENT_OVERDUE,
                Map.of("amount", loan.overdue().toString(), "days", String.valueOf(loan.daysPastDue())));
    }

    private void tell(Reminder reminder, MessageTemplate template, Map<String, String> parameters) {
        if (rows.insert(reminder) == 1) {
            audit.created("loan:reminder:write", OBJECT, reminder.id());
            messages.tell(reminder.id(), reminder.institutionId(), reminder.borrowerId(), template, parameters);
        }
    }
}

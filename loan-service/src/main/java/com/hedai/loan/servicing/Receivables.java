package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.loan.businessday.BusinessDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door for those who look after what is owed (应收查询): what falls due, what is overdue. */
@Component
public class Receivables {
    private final ReceivablesMapper rows;
    private final BusinessDays days;

    Receivables(ReceivablesMapper rows, BusinessDays days) {
        this.rows = rows;
        this.days = days;
    }

    /**
     * An unpaid instalment of an open loan that falls due (即将到期的分期).
     *
     * @param amount what is unpaid of it
     */
    public record FallingDue(
            UUID loanId, UUID institutionId, UUID borrowerId, int instalmentNumber, LocalDate dueOn, Money amount) {}

    /**
     * An overdue loan (逾期贷款).
     *
     * @param instalmentNumber the oldest instalment that is unpaid
     * @param principal all that is left of it
     * @param overdue what should have been paid by today
     */
    public record OverdueLoan(
            UUID id,
            String number,
            UUID institutionId,
            UUID applicationId,
            UUID borrowerId,
            int daysPastDue,
            int instalmentNumber,
            Money principal,
            Money overdue) {}

    /** Open loans that are equally late (同逾期天数的贷款). */
    public record Ageing(int daysPastDue, long loans, Money principal, Money overdue) {}

    /** Instalments due on one of the days, by loan; of one loan all or none. */
    public List<FallingDue> fallingDue(UUID institutionId, Collection<LocalDate> dueOn, UUID after, int loans) {
        return rows.fallingDue(institutionId, dueOn, after, loans);
    }

    /** Loans at least so many days late, in the order of their ids. */
    public List<OverdueLoan> overdueSince(UUID institutionId, int leastDays, UUID after, int limit, LocalDate today) {
        return rows.overdueSince(institutionId, leastDays, after, limit, today);
    }

    /** Loans so many days late, newest first. */
    public List<OverdueLoan> overdue(UUID institutionId, int leastDays, int mostDays, @Nullable UUID after, int limit) {
        return rows.overdue(institutionId, leastDays, mostDays, after, limit, days.current(institutionId));
    }

    /** One loan, if it is overdue. */
    public Optional<OverdueLoan> overdue(UUID institutionId, UUID loanId) {
        return rows.overdueLoan(institutionId, loanId, days.current(institutionId));
    }

    /** All open loans by how late they are. */
    public List<Ageing> ageing(UUID institutionId) {
        return rows.ageing(institutionId, days.current(institutionId));
    }
}

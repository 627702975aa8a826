package com.hedai.loan.businessday;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.institution.Institution;
import com.hedai.loan.institution.OpeningStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The business date of each institution (会计日): data, moved only by closing a day. */
@Component
public class BusinessDays implements OpeningStep {
    static final String OBJECT = "business-day";

    private final BusinessDayMapper rows;
    private final AuditTrail audit;
    private final Clock clock;

    BusinessDays(BusinessDayMapper rows, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** The day the books are on. */
    public LocalDate current(UUID institutionId) {
        return rows.current(institutionId).orElseThrow(BusinessDays::unknown);
    }

    /** The day for what this transaction books; it cannot be closed before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LocalDate booking(UUID institutionId) {
        return rows.currentHeld(institutionId).orElseThrow(BusinessDays::unknown);
    }

    @Override
    public void opened(Institution institution) {
        rows.insertDate(institution.id(), institution.openedOn());
        audit.created("loan:business-day:open", OBJECT, institution.id());
    }

    /** Starts closing the current day; asking again while it is being closed changes nothing. */
    @Transactional
    BusinessDayView close(UUID institutionId, LocalDate day) {
        var current = rows.lockCurrent(institutionId).orElseThrow(BusinessDays::unknown);
        if (!day.equals(current)) {
            throw new Refusal(LoanReason.DAY_NOT_CURRENT, current).at("day");
        }
        if (rows.find(institutionId, day).isEmpty()) {
            rows.insert(new BusinessDay(
                    institutionId, day, day.plusDays(1), BusinessDay.State.CLOSING, 0, null, 0, clock.instant(), null));
            audit.created("loan:business-day:close", OBJECT, institutionId, day.toString());
        }
        return view(institutionId, day);
    }

    /** The current day, one that is being closed, or one that was closed. */
    BusinessDayView view(UUID institutionId, LocalDate day) {
        return rows.find(institutionId, day)
                .map(BusinessDayView::of)
                .or(() -> rows.current(institutionId).filter(day::equals).map(BusinessDayView::open))
                .orElseThrow(() -> new Refusal(LoanReason.DAY_UNKNOWN));
    }

    private static Refusal unknown() {
        return new Refusal(LoanReason.INSTITUTION_UNKNOWN);
    }
}

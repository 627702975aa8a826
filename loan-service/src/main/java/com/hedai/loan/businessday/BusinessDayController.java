package com.hedai.loan.businessday;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.idempotency.Idempotency;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.work.DurableLoop;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/business-days")
class BusinessDayController {
    private static final String READ = "loan:business-day:read";

    private final BusinessDays days;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final DurableLoop loop;

    BusinessDayController(
            BusinessDays days, Idempotency idempotency, AuditTrail audit, @Qualifier("dayEndLoop") DurableLoop loop) {
        this.days = days;
        this.idempotency = idempotency;
        this.audit = audit;
        this.loop = loop;
    }

    /** The business date of the caller's institution. */
    @GetMapping("/current")
    @Allowed(READ)
    BusinessDayView current(Actor actor) {
        return viewed(actor, days.current(actor.institutionId()));
    }

    @GetMapping("/{day}")
    @Allowed(READ)
    BusinessDayView day(Actor actor, @PathVariable LocalDate day) {
        return viewed(actor, day);
    }

    /** Starts the end-of-day run; ask {@code GET /business-days/{day}} how far it is. */
    @PostMapping("/closings")
    @Allowed("loan:business-day:close")
    ResponseEntity<BusinessDayView> close(
            Actor actor,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid DayClosing closing) {
        var answer = idempotency.once(
                key, closing, () -> ResponseEntity.accepted().body(days.close(actor.institutionId(), closing.day())));
        loop.wake();
        return answer;
    }

    private BusinessDayView viewed(Actor actor, LocalDate day) {
        var view = days.view(actor.institutionId(), day);
        audit.viewed(READ, BusinessDays.OBJECT, actor.institutionId());
        return view;
    }

    /** Which day is to be closed (日终请求). */
    record DayClosing(@NotNull LocalDate day) {}
}

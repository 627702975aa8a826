package com.hedai.user.enrolment;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.roster.StudyLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a borrower studies over HTTP (学籍接口). */
@RestController
@RequestMapping("/api/v1/me/enrolment")
class EnrolmentController {
    private final Enrolments enrolments;
    private final EnrolmentChecks checks;
    private final AuditTrail audit;

    EnrolmentController(Enrolments enrolments, EnrolmentChecks checks, AuditTrail audit) {
        this.enrolments = enrolments;
        this.checks = checks;
        this.audit = audit;
    }

    record EnrolmentRequest(
            @NotNull UUID classId, @NotBlank @Size(max = 40) String studentNumber) {
        @Override
        public String toString() {
            return "EnrolmentRequest[" + classId + "]";
        }
    }

    /**
     * What the borrower handed in and what the source says to it; PENDING when it has not answered yet and is asked again.
     *
     * @param graduatesOn as the source says, once verified; until then as planned for the class
     */
    record EnrolmentAnswer(
            EnrolmentState status,
            UUID schoolId,
            String schoolName,
            UUID classId,
            String className,
            String studentNumber,
            StudyLevel level,
            int entryYear,
            LocalDate graduatesOn) {
        static EnrolmentAnswer of(Enrolments.Claimed claimed) {
            var schoolClass = claimed.schoolClass();
            var fromSource = claimed.enrolment().graduatesOn();
            return new EnrolmentAnswer(
                    claimed.enrolment().state(),
                    schoolClass.schoolId(),
                    schoolClass.schoolName(),
                    schoolClass.id(),
                    schoolClass.name(),
                    claimed.number().masked(),
                    schoolClass.level(),
                    schoolClass.entryYear(),
                    fromSource == null ? schoolClass.graduatesOn() : fromSource);
        }
    }

    @PutMapping
    @Allowed("user:enrolment:verify")
    EnrolmentAnswer verifyEnrolment(Actor actor, @Valid @RequestBody EnrolmentRequest request) {
        enrolments.claim(actor, request.classId(), request.studentNumber()).ifPresent(checks::ask);
        return answer(actor);
    }

    @GetMapping
    @Allowed("user:enrolment:read")
    EnrolmentAnswer enrolment(Actor actor) {
        var answer = answer(actor);
        audit.viewed("user:enrolment:read", "account", actor.accountId());
        return answer;
    }

    private EnrolmentAnswer answer(Actor actor) {
        return enrolments
                .find(actor.accountId())
                .map(EnrolmentAnswer::of)
                .orElseThrow(() -> new Refusal(UserReason.ENROLMENT_MISSING));
    }
}

package com.hedai.user.enrolment;

import com.hedai.user.roster.StudyLevel;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The authoritative source of who studies where (学信网学籍核验). */
interface StudentStatusSource {
    /** The consent names on whose word this is asked. */
    record Question(String name, String identityNumber, String studentNumber, UUID authorisationId) {
        @Override
        public String toString() {
            return "Question[hidden]";
        }
    }

    /** School, level and dates only with MATCH. */
    record Reply(
            Outcome outcome,
            @Nullable String school,
            @Nullable StudyLevel level,
            @Nullable Integer entryYear,
            @Nullable LocalDate expectedGraduation) {}

    enum Outcome {
        MATCH,
        MISMATCH,
        NOT_FOUND
    }

    @PostExchange("/enrolment-checks")
    Reply check(@RequestBody Question question);
}

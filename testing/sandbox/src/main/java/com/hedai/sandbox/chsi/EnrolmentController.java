package com.hedai.sandbox.chsi;

import com.hedai.sandbox.answer.PartnerRefusal;
import com.hedai.sandbox.fault.Fault;
import com.hedai.sandbox.identity.Residents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether somebody is the student they say to be (学籍核验). */
@RestController
class EnrolmentController {
    private final Students students;
    private final Residents residents;

    EnrolmentController(Students students, Residents residents) {
        this.students = students;
        this.residents = residents;
    }

    record Question(
            @NotBlank String name,
            @NotBlank @Pattern(regexp = "\\d{17}[\\dX]") String identityNumber,
            @NotBlank String studentNumber,
            @Nullable String authorisationId) {}

    enum Outcome {
        MATCH,
        MISMATCH,
        NOT_FOUND
    }

    record Answer(
            Outcome outcome,
            @Nullable String school,
            @Nullable String level,
            @Nullable Integer entryYear,
            @Nullable LocalDate expectedGraduation) {
        static Answer without(Outcome outcome) {
            return new Answer(outcome, null, null, null, null);
        }

        static Answer of(Student student) {
            return new Answer(
                    Outcome.MATCH,
                    student.school(),
                    student.level(),
                    student.entryYear(),
                    student.expectedGraduation());
        }
    }

    @PostMapping("/chsi/v1/enrolment-checks")
    Answer check(
            @Valid @RequestBody Question question,
            @RequestAttribute(name = Fault.DECLINED, required = false) boolean declined) {
        if (question.authorisationId() == null || question.authorisationId().isBlank()) {
            throw new PartnerRefusal(422, "AUTHORISATION_REQUIRED", "name the student's authorisation");
        }
        return declined ? Answer.without(Outcome.MISMATCH) : answer(question);
    }

    private Answer answer(Question question) {
        Optional<Student> student = students.find(question.identityNumber());
        if (student.isEmpty()) {
            return Answer.without(Outcome.NOT_FOUND);
        }
        boolean same = residents.fits(question.identityNumber(), question.name())
                && student.get().studentNumber().equals(question.studentNumber());
        return same ? Answer.of(student.get()) : Answer.without(Outcome.MISMATCH);
    }
}

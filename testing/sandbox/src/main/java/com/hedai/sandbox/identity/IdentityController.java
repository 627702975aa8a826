package com.hedai.sandbox.identity;

import com.hedai.sandbox.fault.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a name belongs to an identity number (二要素核验). */
@RestController
class IdentityController {
    private final Residents residents;

    IdentityController(Residents residents) {
        this.residents = residents;
    }

    record Question(
            @NotBlank String name,
            @NotBlank @Pattern(regexp = "\\d{17}[\\dX]") String identityNumber) {}

    enum Outcome {
        MATCH,
        MISMATCH,
        NOT_FOUND
    }

    record Answer(Outcome outcome, String checkId) {}

    @PostMapping("/identity/v1/checks")
    Answer check(
            @Valid @RequestBody Question question,
            @RequestAttribute(name = Fault.DECLINED, required = false) boolean declined) {
        var outcome = declined ? Outcome.MISMATCH : outcome(question);
        return new Answer(outcome, UUID.randomUUID().toString());
    }

    private Outcome outcome(Question question) {
        return residents
                .nameOf(question.identityNumber())
                .map(name -> name.equals(question.name()) ? Outcome.MATCH : Outcome.MISMATCH)
                .orElse(Outcome.NOT_FOUND);
    }
}

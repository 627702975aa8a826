package com.hedai.sandbox.registry;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.hedai.sandbox.fault.Fault;
import com.hedai.sandbox.identity.Residents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a firm is registered so, and whether somebody is its legal representative (企业核验). */
@RestController
class EnterpriseController {
    private final Companies companies;
    private final Residents residents;

    EnterpriseController(Companies companies, Residents residents) {
        this.companies = companies;
        this.residents = residents;
    }

    record Question(
            @NotBlank String name,
            @NotNull @Pattern(regexp = "[0-9A-Z]{18}") String unifiedSocialCreditCode,
            @NotNull @Valid Representative legalRepresentative) {}

    record Representative(
            @NotBlank String name,
            @NotBlank @Pattern(regexp = "\\d{17}[\\dX]") String identityNumber) {}

    enum Outcome {
        MATCH,
        MISMATCH,
        NOT_FOUND
    }

    record Answer(
            Outcome outcome,
            @Nullable Boolean legalRepresentativeMatches,
            @Nullable LocalDate registeredOn,
            @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal capital,
            @Nullable String industry,
            @Nullable String state) {
        static Answer without(Outcome outcome) {
            return new Answer(outcome, null, null, null, null, null);
        }
    }

    @PostMapping("/registry/v1/enterprise-checks")
    Answer check(
            @Valid @RequestBody Question question,
            @RequestAttribute(name = Fault.DECLINED, required = false) boolean declined) {
        if (declined) {
            return Answer.without(Outcome.MISMATCH);
        }
        return companies
                .find(question.unifiedSocialCreditCode())
                .map(company -> company.name().equals(question.name())
                        ? entry(company, question.legalRepresentative())
                        : Answer.without(Outcome.MISMATCH))
                .orElse(Answer.without(Outcome.NOT_FOUND));
    }

    private Answer entry(Company company, Representative asked) {
        boolean represents = residents.fits(asked.identityNumber(), asked.name())
                && companies.isRepresentedBy(company.unifiedSocialCreditCode(), asked.identityNumber());
        return new Answer(
                Outcome.MATCH,
                represents,
                company.registeredOn(),
                company.capital(),
                company.industry(),
                company.state());
    }
}

package com.hedai.sandbox.statement;

import com.hedai.sandbox.answer.PartnerRefusal;
import com.hedai.sandbox.bank.Account;
import com.hedai.sandbox.bank.Accounts;
import com.hedai.sandbox.bank.Movement;
import com.hedai.sandbox.day.PartnerDay;
import com.hedai.sandbox.fault.Fault;
import com.hedai.sandbox.identity.Residents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives the statements of a person's accounts (银行流水) to those who name the person's authorisation. */
@RestController
class StatementSourceController {
    private final Accounts accounts;
    private final Residents residents;
    private final PartnerDay day;

    StatementSourceController(Accounts accounts, Residents residents, PartnerDay day) {
        this.accounts = accounts;
        this.residents = residents;
        this.day = day;
    }

    record Question(
            @NotBlank String name,
            @NotBlank String identityNumber,
            @Nullable String authorisationId,
            @Min(1) @Max(24) int months) {}

    record AccountStatement(String bank, String maskedNumber, List<Movement> transactions) {}

    record Answer(List<AccountStatement> accounts) {}

    @PostMapping("/statement-source/v1/bank-statements")
    Answer statements(
            @Valid @RequestBody Question question,
            @RequestAttribute(name = Fault.DECLINED, required = false) boolean declined) {
        if (declined) {
            throw new PartnerRefusal(422, "DECLINED", "the source does not answer this query");
        }
        if (question.authorisationId() == null || question.authorisationId().isBlank()) {
            throw new PartnerRefusal(422, "AUTHORISATION_REQUIRED", "name the person's authorisation");
        }
        if (!residents.fits(question.identityNumber(), question.name())) {
            throw new PartnerRefusal(404, "PERSON_NOT_FOUND", "nobody with this name and number");
        }
        var since = day.today().minusMonths(question.months());
        return new Answer(accounts.of(question.identityNumber()).stream()
                .map(account -> statement(account, since))
                .toList());
    }

    private AccountStatement statement(Account account, LocalDate since) {
        var transactions = accounts.statement(account.cardNumber()).stream()
                .filter(movement -> !movement.on().isBefore(since))
                .toList();
        return new AccountStatement(account.bank(), account.maskedNumber(), transactions);
    }
}

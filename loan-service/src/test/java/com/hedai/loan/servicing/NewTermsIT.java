package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A plan that becomes another: by paying early, or by agreement with the borrower. */
class NewTermsIT extends LoanChangeTest {
    @Test
    void aBorrowerPaysEarlyAndChoosesWhatForAndSeesItFirst() {
        var loan = active("12000.00", 12);
        var quote = caller.get(
                loan.borrower(),
                "/api/v1/loans/" + loan.id() + "/prepayment-quote?amount=3000.00&excess=FEWER_INSTALMENTS");
        assertThat(quote.json().get("interestSaved").asString()).isEqualTo("308.32");
        var accepted = caller.post(
                loan.borrower(),
                "/api/v1/loans/" + loan.id() + "/repayments",
                "{\"amount\": \"3000.00\", \"cardId\": \"%s\", \"excess\": \"FEWER_INSTALMENTS\"}"
                        .formatted(loan.opened().cardId()),
                UUID.randomUUID().toString());

        receive(loan, UUID.fromString(accepted.json().get("id").asString()), "3000.00", "2026-11-22");

        assertThat(schedule(loan)).isEqualTo(quote.json().at("/plan/items"));
        assertThat(schedule(loan)).hasSize(9);
        assertThat(loan(loan).get("maturityOn").asString()).isEqualTo("2027-08-22");
        closeUntil(loan.institutionId(), FIRST_DUE);
        assertThat(sum("select interest from loan_accrual where loan_id = ?", loan.id()))
                .isEqualTo("81.00");
        isExplained(loan);
    }

    @Test
    void newTermsCountOnceTheBorrowerAgrees() {
        var loan = active("12000.00", 12);
        closeUntil(loan.institutionId(), FIRST_DUE.plusDays(10));
        assertThat(loan(loan).get("status").asString()).isEqualTo("OVERDUE");
        var terms = """
                {"purpose": "REAGEING", "firstDueOn": "2027-02-01", "instalments": 24, "interestOnly": 0,
                 "method": "EQUAL_INSTALMENT", "rate": "0.09", "arrearsOver": 3}""";
        var preview = caller.post(officer(loan), "/api/v1/loans/" + loan.id() + "/reschedulings/previews", terms);
        assertThat(preview.json().at("/after/items")).hasSize(25);
        assertThat(preview.json().at("/before/items")).isEqualTo(schedule(loan));

        change(loan, "reschedulings", "{\"terms\": %s, \"reason\": \"失业\"}".formatted(terms));

        assertThat(loan(loan).get("status").asString()).isEqualTo("OVERDUE");
        assertThat(post(officer(loan), loan, "reschedulings", "{\"terms\": %s, \"reason\": \"失业\"}".formatted(terms))
                        .code())
                .isEqualTo("LOAN_TERMS_OFFERED");
        var offer = offers(loan).get(0);
        assertThat(offer.at("/plan/items")).isEqualTo(preview.json().at("/after/items"));
        assertThat(answer(officer(loan), loan, offer, "acceptance").status()).isEqualTo(403);
        assertThat(answer(loan.borrower(), loan, offer, "acceptance").status()).isEqualTo(204);
        assertThat(answer(loan.borrower(), loan, offer, "refusal").code()).isEqualTo("OFFER_ANSWERED");
        assertThat(loan(loan).get("status").asString()).isEqualTo("ACTIVE");
        assertThat(schedule(loan)).isEqualTo(preview.json().at("/after/items"));
        assertThat(offers(loan).get(0).get("state").asString()).isEqualTo("ACCEPTED");
        isExplained(loan);
        closeUntil(loan.institutionId(), LocalDate.of(2027, 2, 1));
        receive(loan, UUID.randomUUID(), loan(loan).at("/due/total").asString(), "2027-02-01");
        assertThat(loan(loan).at("/due/total").asString()).isEqualTo("0.00");
        isExplained(loan);
    }

    @Test
    void aRefusedOfferChangesNothing() {
        var loan = active("12000.00", 12);
        var before = schedule(loan);
        change(loan, "reschedulings", """
                {"terms": {"purpose": "RESCHEDULING", "firstDueOn": "2027-01-10", "instalments": 18, "interestOnly": 2,
                 "method": "EQUAL_PRINCIPAL", "rate": "0.108", "arrearsOver": 1}, "reason": "改日"}""");

        answer(loan.borrower(), loan, offers(loan).get(0), "refusal");

        assertThat(schedule(loan)).isEqualTo(before);
        assertThat(offers(loan).get(0).get("state").asString()).isEqualTo("REFUSED");
    }
}

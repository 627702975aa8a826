package com.hedai.user.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentIT extends WholeService {
    @Test
    void everybodyCanReadTheDocuments() {
        var documents = api.get(null, "/api/v1/consent-documents");

        assertThat(documents.status()).isEqualTo(200);
        assertThat(documents.body().get("items")).hasSize(3);
        assertThat(documents.body().at("/items/0/code").asString()).isEqualTo("CREDIT_INQUIRY");
        assertThat(documents.body().at("/items/0/title").asString()).isEqualTo("个人征信授权书");
        assertThat(documents.body().at("/items/0/text").asString()).contains("中国人民银行");
    }

    @Test
    void withoutAConsentNothingIsValidAndWithOneItIs() {
        var borrower = borrower();

        var before = validity(borrower);
        var given = give(borrower, 1);
        var after = validity(borrower);

        assertThat(before.body().get("valid").asBoolean()).isFalse();
        assertThat(given.status()).isEqualTo(201);
        assertThat(after.body().get("valid").asBoolean()).isTrue();
        assertThat(after.text("consentId")).isEqualTo(given.text("id"));
        assertThat(after.body().get("version").asInt()).isEqualTo(1);
        assertThat(facts(borrower.id())).endsWith("ConsentGiven");
    }

    @Test
    void aWithdrawnConsentIsNotValidAnyMore() {
        var borrower = borrower();
        var given = give(borrower, 1);

        var withdrawn = api.delete(borrower.bearer(), "/api/v1/me/consents/" + given.text("id"));
        api.delete(borrower.bearer(), "/api/v1/me/consents/" + given.text("id"));

        assertThat(withdrawn.status()).isEqualTo(204);
        assertThat(validity(borrower).body().get("valid").asBoolean()).isFalse();
        assertThat(facts(borrower.id())).endsWith("ConsentGiven", "ConsentWithdrawn");
        var list = api.get(borrower.bearer(), "/api/v1/me/consents").body().get("items");
        assertThat(list.get(0).get("endedFor").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void givingTheSameConsentTwiceIsGivingItOnce() throws Exception {
        var borrower = borrower();

        var answers = atOnce(4, () -> give(borrower, 1));

        assertThat(answers)
                .extracting(answer -> answer.text("id"))
                .containsOnly(answers.getFirst().text("id"));
    }

    @Test
    void aConsentToTheBureauEndsAfterAYear() {
        var borrower = borrower();
        give(borrower, 1);

        clock.advance(Duration.ofDays(365));

        assertThat(validity(borrower).body().get("valid").asBoolean()).isFalse();
    }

    @Test
    void anotherVersionThanTheCurrentOneIsRefused() {
        assertThat(give(borrower(), 2).code()).isEqualTo("CONSENT_DOCUMENT_OUTDATED");
    }

    @Test
    void nobodyWithdrawsTheConsentOfAnother() {
        var given = give(borrower(), 1);

        assertThat(api.delete(borrower().bearer(), "/api/v1/me/consents/" + given.text("id"))
                        .status())
                .isEqualTo(404);
    }

    private Api.Reply give(Borrower borrower, int version) {
        return api.post(
                borrower.bearer(), "/api/v1/me/consents", Map.of("document", "CREDIT_INQUIRY", "version", version));
    }

    private Api.Reply validity(Borrower borrower) {
        return api.get(service("risk-service"), "/internal/v1/borrowers/" + borrower.id() + "/consents/CREDIT_INQUIRY");
    }
}

package com.hedai.payment.card;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.payment.PaymentServiceIT;
import com.hedai.payment.channel.CardVerification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardIT extends PaymentServiceIT {
    private static final String PHONE = "13800138000";

    @Test
    void aVerifiedCardIsKeptAndShownMasked() {
        var borrower = borrower();

        var added = post("/api/v1/cards", borrower.bearer(), cardForm(CARD, PHONE));
        var listed = get("/api/v1/cards", borrower.bearer());

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("masked")).isEqualTo("622848******0018");
        assertThat(added.text("bank")).isEqualTo("中国农业银行");
        assertThat(listed.body().path("items").path(0).path("id").asString()).isEqualTo(added.text("id"));
    }

    @Test
    void theDatabaseHoldsNeitherNumberNorName() {
        var id = card(borrower());

        var row = sql.queryForMap("select * from bank_card where id = ?", bytes(id));

        assertThat(row.values())
                .allSatisfy(value -> assertThat(value instanceof byte[] raw ? new String(raw, ISO_8859_1) : value)
                        .asString()
                        .doesNotContain(CARD, "李小明"));
    }

    @Test
    void theSameCardAgainIsTheSameCardAndTheBankIsNotAskedAgain() {
        var borrower = borrower();
        var id = card(borrower);
        var asked = cardBank().asked();

        assertThat(card(borrower)).isEqualTo(id);
        assertThat(cardBank().asked()).isEqualTo(asked);
    }

    @Test
    void theSameNumberOfTwoBorrowersIsTwoCards() {
        assertThat(card(borrower())).isNotEqualTo(card(borrower()));
    }

    @Test
    void sendingTheFormManyTimesAtOnceKeepsOneCard() {
        var borrower = borrower();

        var answers = atOnce(
                10,
                () -> post("/api/v1/cards", borrower.bearer(), cardForm(CARD, PHONE))
                        .status());

        assertThat(answers).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(count("select count(*) from bank_card where borrower_id = ?", bytes(borrower.accountId())))
                .isOne();
    }

    @Test
    void aMistypedNumberIsAFieldErrorAndNobodyIsAsked() {
        var asked = cardBank().asked();

        var answer = post("/api/v1/cards", borrower().bearer(), cardForm("6228480402564890081", PHONE));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("CARD_NUMBER_INVALID");
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("cardNumber");
        assertThat(cardBank().asked()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "13800000001, MISMATCH, 422, CARD_HOLDER_MISMATCH",
        "13800000002, UNKNOWN, 422, CARD_UNKNOWN_TO_BANK",
        "13800000003, SILENCE, 503, CARD_CHECK_UNAVAILABLE"
    })
    void aCardTheBankDoesNotConfirmIsNotKept(String phone, String bankSays, int status, String code) {
        cardBank()
                .say(
                        phone,
                        switch (bankSays) {
                            case "MISMATCH" -> new CardVerification.Mismatch();
                            case "UNKNOWN" -> new CardVerification.UnknownCard();
                            default -> new CardVerification.NoAnswer("timeout");
                        });
        var borrower = borrower();

        var answer = post("/api/v1/cards", borrower.bearer(), cardForm(CARD, phone));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(get("/api/v1/cards", borrower.bearer()).body().path("items").size())
                .isZero();
    }

    @Test
    void nobodyCanTryNumbersOutAllDay() {
        cardBank().say("13800000009", new CardVerification.Mismatch());
        var borrower = borrower();

        for (var tries = 0; tries < 10; tries++) {
            post("/api/v1/cards", borrower.bearer(), cardForm(CARD, "13800000009"));
        }
        var eleventh = post("/api/v1/cards", borrower.bearer(), cardForm(CARD, "13800000009"));

        assertThat(eleventh.status()).isEqualTo(429);
    }

    @Test
    void onlyWhoIsVerifiedMayAddACard() {
        var borrower = borrower();
        isUnverified(borrower.accountId());

        var answer = post("/api/v1/cards", borrower.bearer(), cardForm(CARD, PHONE));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("IDENTITY_NOT_VERIFIED");
    }

    @Test
    void aBorrowerSeesNobodyElsesCards() {
        card(borrower());

        assertThat(get("/api/v1/cards", borrower().bearer())
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(get("/api/v1/cards", finance(UUID.randomUUID()).bearer()).status())
                .isEqualTo(403);
    }
}

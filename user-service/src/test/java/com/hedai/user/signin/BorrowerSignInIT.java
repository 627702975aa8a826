package com.hedai.user.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.user.WholeService;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BorrowerSignInIT extends WholeService {
    @Test
    void theFirstSignInRegistersAndTheSecondDoesNot() {
        var lender = lender();
        var phone = phone();

        var first = signIn(lender, phone, codeFor(lender, phone));
        clock.advance(Duration.ofSeconds(61));
        var second = signIn(lender, phone, codeFor(lender, phone));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().get("firstSignIn").asBoolean()).isTrue();
        assertThat(first.text("kind")).isEqualTo("BORROWER");
        assertThat(first.text("role")).isEqualTo("borrower");
        assertThat(first.body().get("expiresInSeconds").asInt()).isEqualTo(900);
        assertThat(second.body().get("firstSignIn").asBoolean()).isFalse();
        assertThat(second.text("accountId")).isEqualTo(first.text("accountId"));
        assertThat(facts(UUID.fromString(first.text("accountId")))).containsExactly("AccountRegistered");
    }

    @Test
    void theSamePhoneAtAnotherLenderIsAnotherAccount() {
        var phone = phone();

        var here = borrower(lender(), phone);
        var there = borrower(lender(), phone);

        assertThat(there.id()).isNotEqualTo(here.id());
    }

    @Test
    void aWrongCodeIsRefusedAndTheRightOneStillCounts() {
        var lender = lender();
        var phone = phone();
        var code = codeFor(lender, phone);

        var wrong = signIn(lender, phone, otherThan(code));
        var right = signIn(lender, phone, code);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("CODE_WRONG");
        assertThat(right.status()).isEqualTo(201);
    }

    @Test
    void afterFiveWrongTriesTheCodeIsBurnt() {
        var lender = lender();
        var phone = phone();
        var code = codeFor(lender, phone);

        IntStream.range(0, 5).forEach(i -> signIn(lender, phone, otherThan(code)));

        assertThat(signIn(lender, phone, code).code()).isEqualTo("CODE_WRONG");
    }

    @Test
    void anExpiredCodeIsRefused() {
        var lender = lender();
        var phone = phone();
        var code = codeFor(lender, phone);

        clock.advance(Duration.ofMinutes(5));

        assertThat(signIn(lender, phone, code).code()).isEqualTo("CODE_WRONG");
    }

    @Test
    void aCodeIsGoodOnceEvenWhenSentByManyAtOnce() throws Exception {
        var lender = lender();
        var phone = phone();
        var code = codeFor(lender, phone);

        var answers = atOnce(8, () -> signIn(lender, phone, code));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(7);
    }

    @Test
    void manyGuessesAtOnceDoNotGetMoreTries() throws Exception {
        var lender = lender();
        var phone = phone();
        var code = codeFor(lender, phone);

        atOnce(20, () -> signIn(lender, phone, otherThan(code)));

        assertThat(signIn(lender, phone, code).status()).isEqualTo(401);
        assertThat(database.sql("select max(tries) from code where state = 'BURNT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void aNewCodeReplacesTheOldOne() {
        var lender = lender();
        var phone = phone();
        var old = codeFor(lender, phone);
        clock.advance(Duration.ofSeconds(61));
        var fresh = codeFor(lender, phone);

        var withOld = signIn(lender, phone, old);

        // one in a million codes repeats; then the old one is the new one
        assertThat(withOld.status()).isEqualTo(old.equals(fresh) ? 201 : 401);
    }

    @Test
    void oneCodeAMinuteAndTenADay() {
        var lender = lender();
        var phone = phone();
        var request = Map.of("institution", lender.code(), "phone", phone);

        codeFor(lender, phone);
        var tooSoon = api.post(null, "/api/v1/sign-in-codes", request);
        IntStream.range(0, 9).forEach(i -> {
            clock.advance(Duration.ofSeconds(61));
            codeFor(lender, phone);
        });
        clock.advance(Duration.ofSeconds(61));
        var tooMany = api.post(null, "/api/v1/sign-in-codes", request);

        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.code()).isEqualTo("CODE_TOO_SOON");
        assertThat(tooSoon.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.code()).isEqualTo("CODE_TOO_MANY_TODAY");
    }

    @Test
    void askingForManyCodesAtOnceSendsOne() throws Exception {
        var lender = lender();
        var phone = phone();
        var request = Map.of("institution", lender.code(), "phone", phone);

        var answers = atOnce(8, () -> api.post(null, "/api/v1/sign-in-codes", request));

        assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(7);
    }

    @Test
    void nothingTellsWhetherAPhoneHasAnAccount() {
        var known = borrower();
        clock.advance(Duration.ofSeconds(61));

        var forKnown = api.post(
                null,
                "/api/v1/sign-in-codes",
                Map.of("institution", known.lender().code(), "phone", known.phone()));
        var forStranger = api.post(
                null,
                "/api/v1/sign-in-codes",
                Map.of("institution", known.lender().code(), "phone", phone()));

        assertThat(forKnown.status()).isEqualTo(forStranger.status()).isEqualTo(202);
        assertThat(forKnown.body()).isEqualTo(forStranger.body());
    }

    @Test
    void whenTheReceiptIsLostTheSameMessageIsSentAgainNotAnother() {
        var lender = lender();
        var phone = phone();
        partners.loseReceipts(1);

        var code = codeFor(lender, phone);

        eventually(() -> partners.to(phone).size(), arrivals -> arrivals >= 2);
        assertThat(partners.to(phone))
                .extracting(sms -> sms.id())
                .containsOnly(partners.to(phone).getFirst().id());
        assertThat(signIn(lender, phone, code).status()).isEqualTo(201);
        eventually(
                () -> database.sql(
                                "select count(*) from notification where state = 'SENT' and phone is null and id = ?")
                        .param(bytes(
                                UUID.fromString(partners.to(phone).getFirst().id())))
                        .query(Integer.class)
                        .single(),
                sent -> sent == 1);
    }

    @Test
    void anUnknownLenderAndABadPhoneAreSaidToBeSo() {
        var nowhere = api.post(null, "/api/v1/sign-in-codes", Map.of("institution", "nowhere", "phone", phone()));
        var noPhone =
                api.post(null, "/api/v1/sign-in-codes", Map.of("institution", lender().code(), "phone", "12345678901"));

        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.code()).isEqualTo("INSTITUTION_UNKNOWN");
        assertThat(noPhone.status()).isEqualTo(422);
        assertThat(noPhone.body().at("/errors/0/field").asString()).isEqualTo("phone");
    }

    @Test
    void nothingPersonalStandsInTheDatabaseInPlain() {
        var borrower = borrower();

        var found = database.sql("""
                        select count(*) from account
                        where id = ? and (instr(phone, ?) > 0 or instr(phone_index, ?) > 0)
                        """)
                .params(bytes(borrower.id()), borrower.phone(), borrower.phone())
                .query(Integer.class)
                .single();

        assertThat(found).isZero();
        assertThat(facts(borrower.id())).isNotEmpty();
        assertThat(database.sql("select count(*) from outbox where data like ?")
                        .param("%" + borrower.phone() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRequestWithUnknownFieldsOrAnUnknownGrantIsRefused() {
        var body =
                Map.of("grant", "SMS_CODE", "institution", "a", "phone", phone(), "code", "123456", "role", "finance");

        assertThat(api.post(null, "/api/v1/sessions", body).status()).isEqualTo(400);
        assertThat(api.post(null, "/api/v1/sessions", Map.of("grant", "MAGIC")).status())
                .isEqualTo(400);
    }
}

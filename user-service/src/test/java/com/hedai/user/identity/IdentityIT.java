package com.hedai.user.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentityIT extends WholeService {
    private static final AtomicInteger SEQUENCE = new AtomicInteger(100);

    @Test
    void aPersonTheSourceKnowsIsVerified() {
        var borrower = borrower();
        var number = number("19900307");

        var answer = verify(borrower, "王小明", number);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("VERIFIED");
        assertThat(answer.text("name")).isEqualTo("王**");
        assertThat(answer.text("identityNumber")).isEqualTo(new IdentityNumber(number).masked());
        assertThat(facts(borrower.id())).containsSubsequence("IdentityVerified", "ProfileChanged");
        assertThat(audited(borrower.id())).contains("user:identity:claim", "user:identity:settle");
    }

    @Test
    void aWrongCheckDigitIsAnErrorOfTheField() {
        var answer = verify(borrower(), "王小明", "110105194912310020");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("IDENTITY_NUMBER_INVALID");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("identityNumber");
    }

    @Test
    void whoIsNotEighteenIsRefused() {
        var answer = verify(borrower(), "王小明", number("20090101"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("UNDERAGE");
        assertThat(answer.text("title")).contains("18");
    }

    @Test
    void aNameThatIsNoneIsAnErrorOfTheField() {
        var answer = verify(borrower(), "王1", number("19900307"));

        assertThat(answer.code()).isEqualTo("NAME_INVALID");
    }

    @Test
    void whatTheSourceDeniesIsNotVerifiedAndMayBeCorrected() {
        var borrower = borrower();
        var wrong = number("19900307");
        var unknown = number("19900307");
        partners.says(wrong, "MISMATCH");
        partners.says(unknown, "NOT_FOUND");

        assertThat(verify(borrower, "王小明", wrong).text("status")).isEqualTo("MISMATCH");
        assertThat(verify(borrower, "王小明", unknown).text("status")).isEqualTo("NOT_FOUND");
        assertThat(verify(borrower, "王小明", number("19900307")).text("status")).isEqualTo("VERIFIED");
    }

    @Test
    void withoutAnAnswerTheIdentityIsPendingAndTheSourceIsAskedAgain() {
        var borrower = borrower();
        partners.staySilent(1);

        var first = verify(borrower, "王小明", number("19900307"));
        clock.advance(Duration.ofSeconds(21));

        assertThat(first.text("status")).isEqualTo("PENDING");
        eventually(
                () -> api.get(borrower.bearer(), "/api/v1/me").text("identityStatus"),
                status -> status.equals("VERIFIED"));
    }

    @Test
    void aCheckWithoutAnAnswerForADayIsGivenUp() {
        var borrower = borrower();
        partners.staySilent(1000);

        verify(borrower, "王小明", number("19900307"));
        clock.advance(Duration.ofHours(25));

        eventually(
                () -> database.sql("select state from identity where account_id = ?")
                        .param(bytes(borrower.id()))
                        .query(String.class)
                        .single(),
                state -> state.equals("UNANSWERED"));
        partners.staySilent(0);
    }

    @Test
    void onePersonIsVerifiedOncePerLender() throws Exception {
        var lender = lender();
        var number = number("19900307");
        var first = borrower(lender, phone());
        var second = borrower(lender, phone());
        var elsewhere = borrower();

        assertThat(verify(first, "王小明", number).text("status")).isEqualTo("VERIFIED");
        assertThat(verify(second, "王小明", number).text("status")).isEqualTo("ALREADY_USED");
        assertThat(verify(elsewhere, "王小明", number).text("status")).isEqualTo("VERIFIED");
    }

    @Test
    void aVerifiedIdentityStaysWhatItIs() {
        var borrower = borrower();
        var number = number("19900307");
        verify(borrower, "王小明", number);

        assertThat(verify(borrower, "王小明", number).text("status")).isEqualTo("VERIFIED");
        assertThat(verify(borrower, "李四", number).code()).isEqualTo("IDENTITY_ALREADY_VERIFIED");
    }

    @Test
    void fiveChecksADayAreEnough() {
        var borrower = borrower();
        IntStream.range(0, 5).forEach(i -> {
            var number = number("19900307");
            partners.says(number, "MISMATCH");
            verify(borrower, "王小明", number);
        });

        assertThat(verify(borrower, "王小明", number("19900307")).code()).isEqualTo("IDENTITY_TOO_MANY_TODAY");
    }

    @Test
    void neitherNameNorNumberStandsInTheDatabaseInPlain() {
        var borrower = borrower();
        var number = number("19900307");
        verify(borrower, "欧阳锋锋", number);

        var plain = database.sql("""
                        select (select count(*) from identity where instr(name, '欧阳锋锋') > 0 or instr(number, ?) > 0)
                            + (select count(*) from outbox where data like ? or data like '%欧阳锋锋%')
                        """)
                .params(number, "%" + number + "%")
                .query(Integer.class)
                .single();

        assertThat(plain).isZero();
    }

    private Api.Reply verify(Borrower borrower, String name, String number) {
        return api.put(borrower.bearer(), "/api/v1/me/identity", Map.of("name", name, "identityNumber", number));
    }

    /** A number nobody else uses, born on that day. */
    private static String number(String birth) {
        var body = "110105" + birth + SEQUENCE.incrementAndGet();
        return "0123456789X"
                .chars()
                .mapToObj(check -> body + (char) check)
                .filter(number -> IdentityNumber.parse(number).isPresent())
                .findFirst()
                .orElseThrow();
    }
}

package com.hedai.user.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private final Totp totp = Totp.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1: the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082", "1111111109, 081804", "1111111111, 050471",
        "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"
    })
    void theVectorsOfTheStandardComeOut(long seconds, String code) {
        assertThat(totp.code(Totp.stepAt(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @Test
    void aClockThatIsHalfAMinuteOffIsForgiven() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.stepAt(now);

        assertThat(totp.stepOf(totp.code(step - 1), now)).hasValue(step - 1);
        assertThat(totp.stepOf(totp.code(step + 1), now)).hasValue(step + 1);
        assertThat(totp.stepOf(totp.code(step - 2), now)).isEmpty();
        assertThat(totp.stepOf(totp.code(step + 2), now)).isEmpty();
    }

    @Test
    void somethingThatIsNoCodeIsRefused() {
        assertThat(totp.stepOf("", Instant.EPOCH)).isEmpty();
        assertThat(totp.stepOf("二八七〇八二", Instant.EPOCH)).isEmpty();
    }

    @Test
    void eachSecretIsNewAndSurvivesItsTextForm() {
        var secret = Totp.fresh();

        assertThat(secret.base32()).hasSize(32).isNotEqualTo(Totp.fresh().base32());
        assertThat(Totp.ofBase32(secret.base32()).code(1)).isEqualTo(secret.code(1));
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsAsTheStandardSays(String plain, String encoded) {
        var bytes = plain.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base32.encode(bytes)).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).isEqualTo(bytes);
    }
}

package com.hedai.user.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EnterpriseIT extends WholeService {
    private static final AtomicInteger SEQUENCE = new AtomicInteger(100);
    private static final String NAME = "杭州明德食品有限公司";

    @Test
    void theLegalRepresentativeOfAnActiveFirmIsVerifiedAndOtherServicesSeeIt() {
        var owner = verifiedBorrower(lender());
        var code = code();
        partners.knows(code, firm("ACTIVE", true));

        var answer = hand(owner, NAME, code);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("VERIFIED");
        assertThat(answer.text("unifiedSocialCreditCode")).isEqualTo(new CreditCode(code).masked());
        assertThat(answer.text("capital")).isEqualTo("500000.00");
        assertThat(facts(owner.id())).containsSubsequence("EnterpriseVerified", "ProfileChanged");
        assertThat(audited(owner.id())).contains("user:enterprise:claim", "user:enterprise:settle");
        var seen = api.get(service("loan-service"), "/internal/v1/borrowers/" + owner.id())
                .body()
                .get("enterprise");
        assertThat(seen.get("enterpriseId").asString()).isEqualTo(answer.text("enterpriseId"));
        assertThat(seen.get("unifiedSocialCreditCode").asString()).isEqualTo(code);
        assertThat(seen.get("registeredOn").asString()).isEqualTo("2021-04-08");
        assertThat(seen.get("industry").asString()).isEqualTo("食品制造业");
        assertThat(partners.askedAbout(code))
                .singleElement()
                .extracting(question -> question.at("/legalRepresentative/name").asString())
                .isEqualTo("王小明");
    }

    @Test
    void aWrongCheckDigitIsAnErrorOfTheFieldAndNobodyIsAsked() {
        var answer = hand(verifiedBorrower(lender()), NAME, "91350100M000100Y44");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("USCC_INVALID");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("unifiedSocialCreditCode");
        assertThat(partners.askedAbout("91350100M000100Y44")).isEmpty();
    }

    @Test
    void aFirmThatIsNotTheOwnOrNotActiveIsNotVerified() {
        var owner = verifiedBorrower(lender());
        var code = code();

        assertThat(hand(owner, NAME, code).text("status")).isEqualTo("NOT_FOUND");
        partners.knows(code, "{\"outcome\": \"MISMATCH\"}");
        assertThat(hand(owner, NAME, code).text("status")).isEqualTo("MISMATCH");
        partners.knows(code, firm("ACTIVE", false));
        assertThat(hand(owner, NAME, code).text("status")).isEqualTo("NOT_LEGAL_REPRESENTATIVE");
        partners.knows(code, firm("REVOKED", true));
        assertThat(hand(owner, NAME, code).text("status")).isEqualTo("DEREGISTERED");
        partners.knows(code, firm("ACTIVE", true));
        assertThat(hand(owner, NAME, code).text("status")).isEqualTo("VERIFIED");
        assertThat(facts(owner.id())).containsOnlyOnce("EnterpriseVerified");
    }

    @Test
    void fiveInquiriesADayAreEnough() {
        var owner = verifiedBorrower(lender());
        for (int i = 0; i < 5; i++) {
            assertThat(hand(owner, NAME, code()).text("status")).isEqualTo("NOT_FOUND");
        }

        assertThat(hand(owner, NAME, code()).code()).isEqualTo("INQUIRY_TOO_MANY_TODAY");
    }

    @Test
    void withoutAnAnswerTheFirmIsPendingAndTheRegistryIsAskedAgain() {
        var owner = verifiedBorrower(lender());
        var code = code();
        partners.knows(code, firm("ACTIVE", true));
        partners.staySilentAbout(code, 1);

        var first = hand(owner, NAME, code);
        clock.advance(Duration.ofSeconds(21));

        assertThat(first.text("status")).isEqualTo("PENDING");
        eventually(
                () -> api.get(owner.bearer(), "/api/v1/me/enterprise").text("status"),
                status -> status.equals("VERIFIED"));
    }

    @Test
    void anAnswerWithoutTheFirmsEntryIsNone() {
        var owner = verifiedBorrower(lender());
        var code = code();
        partners.knows(code, "{\"outcome\": \"MATCH\", \"legalRepresentativeMatches\": true}");

        assertThat(hand(owner, NAME, code).text("status")).isEqualTo("PENDING");
    }

    @Test
    void handedInManyTimesAtOnceItIsOneVerification() throws Exception {
        var owner = verifiedBorrower(lender());
        var code = code();
        partners.knows(code, firm("ACTIVE", true));

        var answers = atOnce(6, () -> hand(owner, NAME, code));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(hand(owner, NAME, code).text("status")).isEqualTo("VERIFIED");
        assertThat(facts(owner.id())).containsOnlyOnce("EnterpriseVerified");
    }

    @Test
    void oneFirmIsVerifiedOncePerLender() {
        var lender = lender();
        var code = code();
        partners.knows(code, firm("ACTIVE", true));

        assertThat(hand(verifiedBorrower(lender), NAME, code).text("status")).isEqualTo("VERIFIED");
        assertThat(hand(verifiedBorrower(lender), NAME, code).text("status")).isEqualTo("ALREADY_USED");
        assertThat(hand(verifiedBorrower(lender()), NAME, code).text("status")).isEqualTo("VERIFIED");
    }

    @Test
    void aVerifiedFirmStaysWhatItIs() {
        var owner = verifiedBorrower(lender());
        var code = code();
        partners.knows(code, firm("ACTIVE", true));
        hand(owner, NAME, code);

        assertThat(hand(owner, NAME, code()).code()).isEqualTo("ENTERPRISE_ALREADY_VERIFIED");
    }

    @Test
    void whoIsNotVerifiedRunsNoFirm() {
        assertThat(hand(borrower(), NAME, code()).code()).isEqualTo("IDENTITY_NOT_VERIFIED");
    }

    @Test
    void neitherNameNorCodeStandsInPlain() {
        var owner = verifiedBorrower(lender());
        var code = code();
        partners.knows(code, firm("ACTIVE", true));
        hand(owner, "杭州无人知晓有限公司", code);

        var plain = database.sql("""
                        select (select count(*) from enterprise where instr(name, '无人知晓') > 0 or instr(code, ?) > 0)
                            + (select count(*) from outbox where data like ? or data like '%无人知晓%')
                        """)
                .params(code, "%" + code + "%")
                .query(Integer.class)
                .single();

        assertThat(plain).isZero();
    }

    private Api.Reply hand(Borrower owner, String name, String code) {
        return api.put(
                owner.bearer(),
                "/api/v1/me/enterprise",
                Map.of("name", name, "unifiedSocialCreditCode", code, "position", "LEGAL_REPRESENTATIVE"));
    }

    private static String firm(String standing, boolean legalRepresentative) {
        return """
                {"outcome": "MATCH", "legalRepresentativeMatches": %s, "registeredOn": "2021-04-08",
                 "capital": "500000.00", "industry": "食品制造业", "state": "%s"}
                """.formatted(legalRepresentative, standing);
    }

    /** A code nobody else uses. */
    private static String code() {
        var body = "91330106MA2H" + (10_000 + SEQUENCE.incrementAndGet());
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> body + (char) check)
                .filter(code -> CreditCode.parse(code).isPresent())
                .findFirst()
                .orElseThrow();
    }
}

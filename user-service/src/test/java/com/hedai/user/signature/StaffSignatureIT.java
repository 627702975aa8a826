package com.hedai.user.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class StaffSignatureIT extends WholeService {
    private static final byte[] DECISION = "application A1, APPROVE".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "application A1, DECLINE".getBytes(StandardCharsets.UTF_8);

    @Test
    void aSignatureVerifiesWithThePublicKeyOfThePerson() throws Exception {
        var reviewer = colleague(lender(), "reviewer");
        var id = UUID.randomUUID();

        var given = sign(id, reviewer, DECISION);

        assertThat(given.status()).isEqualTo(200);
        var key = api.get(service("loan-service"), "/internal/v1/staff-signing-keys/" + given.text("keyId"));
        assertThat(key.text("accountId")).isEqualTo(reviewer.id().toString());
        assertThat(verifies(key.text("publicKey"), DECISION, given.text("signature")))
                .isTrue();
        assertThat(verifies(key.text("publicKey"), OTHER, given.text("signature")))
                .isFalse();
        assertThat(audited(id)).containsExactly("user:signature:give");
    }

    @Test
    void whoMayReadReviewsGetsThePublicKeyInTheOwnInstitutionOnly() {
        var lender = lender();
        var keyId =
                sign(UUID.randomUUID(), colleague(lender, "reviewer"), DECISION).text("keyId");
        var path = "/api/v1/staff-signing-keys/" + keyId;

        assertThat(api.get(colleague(lender, "auditor").bearer(), path).text("publicKey"))
                .startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(api.get(colleague(lender(), "auditor").bearer(), path).status())
                .isEqualTo(404);
        assertThat(api.get(borrower(lender, phone()).bearer(), path).status()).isEqualTo(403);
    }

    @Test
    void theSameIdGivesTheSameSignatureAndAnotherDigestIsRefused() throws Exception {
        var reviewer = colleague(lender(), "reviewer");
        var id = UUID.randomUUID();

        var atOnce = atOnce(6, () -> sign(id, reviewer, DECISION));
        var later = sign(id, reviewer, DECISION);
        var different = sign(id, reviewer, OTHER);

        assertThat(atOnce)
                .allMatch(answer -> answer.status() == 200)
                .extracting(Api.Reply::body)
                .containsOnly(later.body());
        assertThat(different.status()).isEqualTo(409);
        assertThat(different.code()).isEqualTo("ID_REUSED");
        assertThat(audited(id)).containsExactly("user:signature:give");
    }

    @Test
    void anEndedSessionCannotSignButWhatItSignedStays() {
        var reviewer = colleague(lender(), "reviewer");
        var signed = UUID.randomUUID();
        var before = sign(signed, reviewer, DECISION);
        api.delete(reviewer.bearer(), "/api/v1/sessions/current");
        var refused = UUID.randomUUID();

        var after = sign(refused, reviewer, DECISION);

        assertThat(after.status()).isEqualTo(409);
        assertThat(after.code()).isEqualTo("SIGNING_NOT_ALLOWED");
        assertThat(audited(refused)).containsExactly("user:signature:give");
        assertThat(sign(signed, reviewer, DECISION).body()).isEqualTo(before.body());
    }

    @Test
    void aSessionLongUnusedOrOfSomebodyElseOrOfABorrowerCannotSign() {
        var lender = lender();
        var reviewer = colleague(lender, "reviewer");
        var finance = colleague(lender, "finance");
        var borrower = borrower(lender, phone());

        assertThat(sign(UUID.randomUUID(), reviewer.id(), finance.sessionId(), DECISION)
                        .code())
                .isEqualTo("SIGNING_NOT_ALLOWED");
        assertThat(sign(UUID.randomUUID(), borrower.id(), reviewer.sessionId(), DECISION)
                        .code())
                .isEqualTo("SIGNING_NOT_ALLOWED");
        assertThat(sign(UUID.randomUUID(), UUID.randomUUID(), reviewer.sessionId(), DECISION)
                        .code())
                .isEqualTo("SIGNING_NOT_ALLOWED");
        clock.advance(Duration.ofMinutes(61));
        assertThat(sign(UUID.randomUUID(), reviewer, DECISION).code()).isEqualTo("SIGNING_NOT_ALLOWED");
    }

    @Test
    void aDisabledPersonCannotSign() {
        var reviewer = colleague(lender(), "reviewer");
        api.post(administrator(), "/api/v1/staff/" + reviewer.id() + "/disablement", null);

        assertThat(sign(UUID.randomUUID(), reviewer, DECISION).code()).isEqualTo("SIGNING_NOT_ALLOWED");
    }

    @Test
    void onlyTheLoanServiceMayAsk() {
        var reviewer = colleague(lender(), "reviewer");

        var answer = api.put(
                service("risk-service"),
                "/internal/v1/staff-signatures/" + UUID.randomUUID(),
                request(reviewer.id(), reviewer.sessionId(), DECISION));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void everybodyHasOneKeyFromActivationOnAndItIsStoredSealed() {
        var reviewer = colleague(lender(), "reviewer");

        var keys = database.sql("select private_key from staff_signing_key where account_id = ?")
                .param(bytes(reviewer.id()))
                .query(byte[].class)
                .list();
        var first = sign(UUID.randomUUID(), reviewer, DECISION).text("keyId");
        var second = sign(UUID.randomUUID(), reviewer, OTHER).text("keyId");

        assertThat(keys).hasSize(1);
        assertThatThrownBy(() -> KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(keys.getFirst())))
                .isInstanceOf(GeneralSecurityException.class);
        assertThat(first).isEqualTo(second);
    }

    @Test
    void nobodyChangesOrDeletesASignature() {
        var id = UUID.randomUUID();
        sign(id, colleague(lender(), "reviewer"), DECISION);

        assertThatThrownBy(() -> database.sql("update staff_signature set purpose = 'x' where id = ?")
                        .param(bytes(id))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> database.sql("delete from staff_signature where id = ?")
                        .param(bytes(id))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never deleted");
    }

    private Api.Reply sign(UUID id, Colleague by, byte[] document) {
        return sign(id, by.id(), by.sessionId(), document);
    }

    private Api.Reply sign(UUID id, UUID account, UUID session, byte[] document) {
        return api.put(
                service("loan-service"), "/internal/v1/staff-signatures/" + id, request(account, session, document));
    }

    private static Map<String, ?> request(UUID account, UUID session, byte[] document) {
        return Map.of(
                "accountId", account, "sessionId", session, "purpose", "loan:task:decide", "digest", sha256(document));
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an auditor would, with the document in hand. */
    private static boolean verifies(String pem, byte[] document, String signature) throws GeneralSecurityException {
        var der = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
        var verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der)));
        verifier.update(document);
        return verifier.verify(Base64.getDecoder().decode(signature));
    }
}

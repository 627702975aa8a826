package com.hedai.loan.material;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Scope;
import com.hedai.loan.approval.Digest;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.testing.contract.FactFeed;
import com.hedai.testing.service.Person;
import com.hedai.testing.service.TestIdentity;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MaterialIT extends LoanServiceTest {
    @Autowired
    private ErasureReader erasures;

    private static final byte[] PDF = "%PDF-1.7 收入证明 月收入15000元".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};

    @Test
    void aDocumentIsTakenAsItsFirstBytesSay() {
        var borrower = uploader();

        var pdf = upload(borrower, "image/jpeg", PDF);

        assertThat(pdf.status()).isEqualTo(201);
        assertThat(pdf.json().get("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(pdf.json().get("digest").asString()).isEqualTo(Digest.of(PDF));
        assertThat(upload(borrower, "image/png", PNG).json().get("mediaType").asString())
                .isEqualTo("image/png");
    }

    @Test
    void anythingElseIsRefused() {
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        assertThat(upload(uploader(), "image/png", script).status()).isEqualTo(415);
        assertThat(upload(uploader(), "image/png", new byte[0]).status()).isEqualTo(415);
        assertThat(caller.upload(uploader(), "/api/v1/materials?kind=DIARY", "image/png", PNG)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void moreThanFiveMegabytesAreRefused() {
        var large = java.util.Arrays.copyOf(PNG, 5 * 1024 * 1024 + 1);

        assertThat(upload(uploader(), "image/png", large).status()).isEqualTo(413);
        assertThat(upload(uploader(), "image/png", java.util.Arrays.copyOf(PNG, 5 * 1024 * 1024))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theContentIsNotReadableInTheDatabase() {
        var id = id(upload(uploader(), "application/pdf", PDF));

        var stored = jdbc.queryForObject(
                "select content from material where id = ?", byte[].class, (Object) UuidTypeHandler.bytes(id));

        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("PDF", "收入证明");
    }

    @Test
    void aDocumentIsHandedInOnceAndByItsOwner() {
        var borrower = uploader();
        var id = id(upload(borrower, "application/pdf", PDF));

        assertThat(apply(uploader(), id).code()).isEqualTo("MATERIAL_UNKNOWN");
        var application = apply(borrower, id);
        assertThat(application.status()).isEqualTo(201);
        caller.post(
                borrower, "/api/v1/applications/" + application.json().get("id").asString() + "/withdrawal", "");
        assertThat(apply(borrower, id).code()).isEqualTo("MATERIAL_UNKNOWN");
    }

    @Test
    void staffSeeWhatWasHandedInAndEachLookIsOnRecord() {
        var borrower = uploader();
        var id = id(upload(borrower, "application/pdf", PDF));
        var reviewer = staff("reviewer").may("loan:material:read", Scope.INSTITUTION);
        assertThat(caller.get(reviewer, "/api/v1/materials/" + id).status()).isEqualTo(404);
        var application = apply(borrower, id).json().get("id").asString();

        var seen = caller.get(reviewer, "/api/v1/materials/" + id);

        assertThat(seen.body()).isEqualTo(PDF);
        assertThat(application(reviewer, UUID.fromString(application))
                        .at("/materials/0/id")
                        .asString())
                .isEqualTo(id.toString());
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox where stream = 'audit' and data like '%loan:material:read%' and data like ?",
                        Integer.class, "%" + id + "%"))
                .isEqualTo(1);
    }

    @Test
    void strangersFindNothing() {
        var borrower = uploader();
        var id = id(upload(borrower, "application/pdf", PDF));
        apply(borrower, id);
        var path = "/api/v1/materials/" + id;

        assertThat(caller.get(borrower, path).body()).isEqualTo(PDF);
        assertThat(caller.get(uploader(), path).status()).isEqualTo(404);
        assertThat(caller.get(staff("counselor").may("loan:material:read", Scope.CLASS), path)
                        .status())
                .isEqualTo(404);
        assertThat(caller.get(
                                staff("reviewer").at(UUID.randomUUID()).may("loan:material:read", Scope.INSTITUTION),
                                path)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyFillsTheDisk() {
        var borrower = uploader();
        for (int i = 0; i < 30; i++) {
            upload(borrower, "image/png", PNG);
        }

        assertThat(upload(borrower, "image/png", PNG).code()).isEqualTo("MATERIALS_TOO_MANY");
    }

    @Test
    void whatWasUploadedGoesWithWhoeverIsErased() {
        var erased = uploader();
        var applicant = uploader();
        upload(erased, "image/png", PNG);
        var waiting = id(upload(applicant, "image/png", PNG));
        var handedIn = id(upload(applicant, "application/pdf", PDF));
        apply(applicant, handedIn);

        erasures.apply(erasureOf(erased));
        erasures.apply(erasureOf(applicant));

        assertThat(rows(
                        "select count(*) from material where borrower_id = ?",
                        UuidTypeHandler.bytes(erased.accountId())))
                .isZero();
        assertThat(rows(
                        "select count(*) from data_key where owner = ? and wrapped_key is not null",
                        erased.accountId().toString()))
                .isZero();
        assertThat(caller.get(applicant, "/api/v1/materials/" + waiting).status())
                .isEqualTo(404);
        assertThat(caller.get(applicant, "/api/v1/materials/" + handedIn).body())
                .isEqualTo(PDF);
    }

    private static Fact erasureOf(Person borrower) {
        return FactFeed.fact(
                "user-service",
                "domain",
                "BorrowerErased",
                borrower.accountId(),
                TestIdentity.INSTITUTION,
                "{\"accountId\": \"%s\"}".formatted(borrower.accountId()));
    }

    private Integer rows(String count, Object argument) {
        return jdbc.queryForObject(count, Integer.class, argument);
    }

    private Person uploader() {
        return borrower().may("loan:material:upload", Scope.OWN).may("loan:material:read", Scope.OWN);
    }

    private Reply upload(Person borrower, String mediaType, byte[] content) {
        return caller.upload(borrower, "/api/v1/materials?kind=INCOME_PROOF", mediaType, content);
    }

    private static UUID id(Reply reply) {
        return UUID.fromString(reply.json().get("id").asString());
    }

    private Reply apply(Person borrower, UUID material) {
        return submit(
                borrower,
                form("12000.00", 12).replace("\"cardId\"", "\"materials\": [\"%s\"], \"cardId\"".formatted(material)));
    }
}

package com.hedai.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.audit.merkle.Hash;
import com.hedai.audit.merkle.ProofCheck;
import com.hedai.commons.security.Scope;
import com.hedai.testing.service.HedaiServiceTest;
import com.hedai.testing.service.TestIdentity;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@HedaiServiceTest(properties = "hedai.audit.head-interval=100ms")
class TrailIT {
    private static final FeedFake LOAN = new FeedFake("loan-service");

    private final Api api;
    private final TestIdentity identity;
    private final JdbcTemplate jdbc;
    private final String auditor;
    private final String platformAuditor;

    @Autowired
    TrailIT(@LocalServerPort int port, TestIdentity identity, JdbcTemplate jdbc) {
        this.api = new Api(port);
        this.identity = identity;
        this.jdbc = jdbc;
        auditor = everything(Scope.INSTITUTION);
        platformAuditor = everything(Scope.PLATFORM);
    }

    private String everything(Scope scope) {
        return identity.staff("auditor")
                .may("audit:record:read", scope)
                .may("audit:record:export", scope)
                .may("audit:proof:read", scope)
                .may("audit:verification:run", scope)
                .bearer();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("HEDAI_LOAN_URL", LOAN::address);
        settings.add("HEDAI_AUDIT_HEADS", () -> Heads.fresh().toString());
    }

    @AfterAll
    static void stop() {
        LOAN.close();
    }

    private UUID published(UUID institution, UUID actor, String role, String operation, UUID object, String at) {
        var id = UUID.randomUUID();
        LOAN.publish(Samples.record(id, institution, actor, role, operation, "VIEW", object, at));
        Eventually.is(
                () -> api.get("/api/v1/audit/records/" + id, platformAuditor).status() == 200);
        return id;
    }

    private List<String> idsOf(String query, String bearer) {
        var answer = api.get("/api/v1/audit/records?" + query, bearer);
        assertThat(answer.status()).isEqualTo(200);
        return answer.items().stream().map(item -> item.path("id").asString()).toList();
    }

    @Test
    void aRecordIsShownWithEverythingTheServiceWrote() {
        var actor = UUID.randomUUID();
        var object = UUID.randomUUID();
        var id = published(
                Samples.LENDER, actor, "reviewer", "loan:application:read", object, "2026-11-22T02:00:00.123456Z");

        var record = api.get("/api/v1/audit/records/" + id, auditor).json();

        assertThat(record.path("at").asString()).isEqualTo("2026-11-22T02:00:00.123456Z");
        assertThat(record.path("service").asString()).isEqualTo("loan-service");
        assertThat(record.path("actorId").asString()).isEqualTo(actor.toString());
        assertThat(record.path("role").asString()).isEqualTo("reviewer");
        assertThat(record.path("operation").asString()).isEqualTo("loan:application:read");
        assertThat(record.path("objectIds").get(0).asString()).isEqualTo(object.toString());
        assertThat(record.path("fields").get(0).asString()).isEqualTo("status");
        assertThat(record.path("ip").asString()).isEqualTo("10.1.2.3");
        assertThat(record.path("sessionId").asString()).endsWith("aaaa");
        assertThat(record.path("raw").isMissingNode() || record.path("raw").isNull())
                .isTrue();
    }

    @Test
    void recordsAreFoundByTimeRoleOperatorOperationAndObject() {
        var actor = UUID.randomUUID();
        var object = UUID.randomUUID();
        var early = published(Samples.LENDER, actor, "finance", "loan:loan:read", object, "2026-03-01T08:00:00Z")
                .toString();
        var late = published(Samples.LENDER, actor, "collector", "loan:case:read", object, "2026-03-02T08:00:00Z")
                .toString();

        assertThat(idsOf("actor=" + actor, auditor)).containsExactly(late, early);
        assertThat(idsOf("actor=" + actor + "&role=finance", auditor)).containsExactly(early);
        assertThat(idsOf("actor=" + actor + "&operation=loan:case:read", auditor))
                .containsExactly(late);
        assertThat(idsOf("objectId=" + object + "&objectType=application", auditor))
                .containsExactly(late, early);
        assertThat(idsOf("objectId=" + object + "&objectType=loan", auditor)).isEmpty();
        assertThat(idsOf("actor=" + actor + "&from=2026-03-01T08:00:00Z&to=2026-03-02T08:00:00Z", auditor))
                .containsExactly(early);
        assertThat(idsOf("actor=" + actor + "&kind=DELETE", auditor)).isEmpty();
    }

    @Test
    void longListsComeInPages() {
        var actor = UUID.randomUUID();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(published(
                            Samples.LENDER,
                            actor,
                            "reviewer",
                            "loan:application:read",
                            UUID.randomUUID(),
                            "2026-04-01T08:00:00Z")
                    .toString());
        }

        var first = api.get("/api/v1/audit/records?limit=3&actor=" + actor, auditor);
        var second = api.get(
                "/api/v1/audit/records?limit=3&actor=" + actor + "&after="
                        + first.json().path("next").asString(),
                auditor);

        assertThat(first.items()).extracting(item -> item.path("id").asString()).isEqualTo(ids.subList(0, 3));
        assertThat(second.items())
                .extracting(item -> item.path("id").asString())
                .isEqualTo(ids.subList(3, 5));
        assertThat(second.json().path("next").asString("")).isEmpty();
    }

    @Test
    void recordsAreTakenOutAsATable() {
        var actor = UUID.randomUUID();
        var id = published(
                Samples.LENDER, actor, "reviewer", "loan:application:read", UUID.randomUUID(), "2026-04-02T08:00:00Z");
        published(
                Samples.OTHER_LENDER,
                actor,
                "reviewer",
                "loan:application:read",
                UUID.randomUUID(),
                "2026-04-02T08:00:00Z");

        var lines = api.get("/api/v1/audit/record-exports?actor=" + actor, auditor)
                .text()
                .lines()
                .toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("leafIndex,id,at,service,");
        assertThat(lines.getLast())
                .contains(id + ",2026-04-02T08:00:00Z,loan-service,")
                .contains(",reviewer,loan:application:read,VIEW,");
        assertThat(jdbc.queryForObject("""
                        select count(*) from outbox
                        where stream = 'audit' and data like '%audit:record:export%' and data like ?
                        """, Long.class, "%" + id + "%")).isEqualTo(1);
    }

    @Test
    void anAuditorSeesTheBooksOfTheirOwnLenderOnly() {
        var actor = UUID.randomUUID();
        var foreign = published(
                Samples.OTHER_LENDER,
                actor,
                "reviewer",
                "loan:application:read",
                UUID.randomUUID(),
                "2026-05-01T08:00:00Z");

        assertThat(idsOf("actor=" + actor, auditor)).isEmpty();
        assertThat(api.get("/api/v1/audit/records/" + foreign, auditor).status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/audit/records/" + foreign + "/proof", auditor)
                        .status())
                .isEqualTo(404);
        assertThat(idsOf("actor=" + actor, platformAuditor)).containsExactly(foreign.toString());
    }

    @Test
    void withoutThePermissionNothingIsShown() {
        var reviewer = identity.staff("reviewer")
                .may("loan:application:read", Scope.INSTITUTION)
                .bearer();

        assertThat(api.get("/api/v1/audit/records", reviewer).status()).isEqualTo(403);
        assertThat(api.post("/api/v1/audit/verifications", reviewer).status()).isEqualTo(403);
        assertThat(api.get("/api/v1/audit/records", "").status()).isEqualTo(401);
    }

    @Test
    void whatIsNotUnderstoodIsKeptAsItCame() {
        LOAN.publishAnything("{\"id\":\"not an id\",\"at\":12,\"role\":[\"x\"],\"somethingNew\":{\"b\":2,\"a\":1.50}}");
        LOAN.publishAnything("[\"not\",\"a record\"]");
        LOAN.publishAnything("{\"role\":\"" + "r".repeat(70) + "\",\"service\":\"unknown-form-end\"}");

        Eventually.is(() -> count("json_value(cast(leaf as char), '$.record.service') = 'unknown-form-end'") == 1);

        assertThat(count("cast(leaf as char) like '%\"somethingNew\":{\"a\":1.5,\"b\":2}%'"))
                .isEqualTo(1);
        assertThat(count("cast(leaf as char) like '%\"raw\":\"[\\\\\\\\\"not%'"))
                .isEqualTo(1);
        assertThat(verified()).isTrue();
    }

    private boolean verified() {
        return api.post("/api/v1/audit/verifications", platformAuditor)
                .json()
                .path("verified")
                .asBoolean();
    }

    private long count(String where) {
        Long count = jdbc.queryForObject("select count(*) from audit_record where " + where, Long.class);
        return count == null ? 0 : count;
    }

    @Test
    void aBatchOfTheGatewayIsTakenOnce() {
        var path = "/internal/v1/record-batches/" + UUID.randomUUID();
        var gateway = "Bearer " + identity.service("gateway-service");
        var object = UUID.randomUUID();
        var body = "{\"records\":["
                + Samples.record(
                        UUID.randomUUID(),
                        Samples.LENDER,
                        UUID.randomUUID(),
                        "x",
                        "gateway:request:forward",
                        "DENIED",
                        object,
                        "2026-06-01T00:00:00Z")
                + "]}";

        assertThat(api.put(path, gateway, body).text()).isEqualTo("{\"records\":1}");
        assertThat(api.put(path, gateway, body).text()).isEqualTo("{\"records\":1}");

        assertThat(idsOf("objectId=" + object, auditor)).hasSize(1);
        var other = api.put(path, gateway, body.replace("DENIED", "VIEW"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("BATCH_DIFFERS");
    }

    @Test
    void onlyTheGatewayHandsInBatches() {
        var path = "/internal/v1/record-batches/" + UUID.randomUUID();

        assertThat(api.put(path, "Bearer " + identity.service("loan-service"), "{\"records\":[{}]}")
                        .status())
                .isEqualTo(403);
        assertThat(api.put(path, platformAuditor, "{\"records\":[{}]}").status())
                .isEqualTo(403);
        assertThat(api.put(path, "Bearer " + identity.service("gateway-service"), "{\"records\":[]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anybodyCanProveThatARecordLiesInTheSignedTree() throws Exception {
        var id = published(
                Samples.LENDER,
                UUID.randomUUID(),
                "reviewer",
                "loan:application:read",
                UUID.randomUUID(),
                "2026-07-01T08:00:00Z");
        Eventually.is(
                () -> api.get("/api/v1/audit/records/" + id + "/proof", auditor).status() == 200);

        var proof = api.get("/api/v1/audit/records/" + id + "/proof", auditor).json();
        var head = proof.path("treeHead");

        var leaf = Hash.leaf(proof.path("leaf").asString().getBytes(StandardCharsets.UTF_8));
        assertThat(leaf).hasToString(proof.path("leafHash").asString());
        assertThat(proof.path("leaf").asString()).contains(id.toString());
        assertThat(ProofCheck.includes(
                        leaf,
                        proof.path("leafIndex").asLong(),
                        head.path("size").asLong(),
                        hashes(proof.path("path")),
                        Hash.parse(head.path("root").asString())))
                .isTrue();
        assertThat(signatureFits(head)).isTrue();
    }

    @Test
    void laterHeadsContinueEarlierOnes() {
        Eventually.is(() -> api.get("/api/v1/audit/tree-heads/latest", auditor).status() == 200);
        var before = api.get("/api/v1/audit/tree-heads/latest", auditor).json();
        long from = before.path("size").asLong();
        published(
                Samples.LENDER,
                UUID.randomUUID(),
                "reviewer",
                "loan:application:read",
                UUID.randomUUID(),
                "2026-08-01T08:00:00Z");
        Eventually.is(() -> latestSize() > from);
        long to = latestSize();

        var proof = api.get("/api/v1/audit/tree-heads/consistency?from=" + from + "&to=" + to, auditor)
                .json();

        assertThat(proof.path("fromRoot").asString())
                .isEqualTo(before.path("root").asString());
        assertThat(ProofCheck.continues(
                        from,
                        Hash.parse(proof.path("fromRoot").asString()),
                        to,
                        Hash.parse(proof.path("toRoot").asString()),
                        hashes(proof.path("path"))))
                .isTrue();
        assertThat(api.get("/api/v1/audit/tree-heads/consistency?from=0&to=1", auditor)
                        .code())
                .isEqualTo("TREE_SIZE_UNKNOWN");
    }

    private long latestSize() {
        return api.get("/api/v1/audit/tree-heads/latest", auditor)
                .json()
                .path("size")
                .asLong();
    }

    @Test
    void nothingCanBeChangedOrRemovedThroughTheDatabaseUserOfTheService() {
        published(
                Samples.LENDER,
                UUID.randomUUID(),
                "reviewer",
                "loan:application:read",
                UUID.randomUUID(),
                "2026-09-01T08:00:00Z");

        for (var table : List.of("audit_record", "audit_object", "tree_node", "tree_head")) {
            Eventually.is(() -> jdbc.queryForList("select 1 from " + table).size() > 0);
            assertThatThrownBy(() -> jdbc.update("delete from " + table))
                    .hasMessageContaining(table + " is append-only");
        }
        assertThatThrownBy(() -> jdbc.update("update audit_record set role = 'finance'"))
                .hasMessageContaining("audit_record is append-only");
        assertThatThrownBy(() -> jdbc.update("update tree_node set level = 9")).hasMessageContaining("append-only");
    }

    @Test
    void aVerificationIsKept() {
        published(
                Samples.LENDER,
                UUID.randomUUID(),
                "reviewer",
                "loan:application:read",
                UUID.randomUUID(),
                "2026-10-01T08:00:00Z");

        var run = api.post("/api/v1/audit/verifications", auditor);

        assertThat(run.status()).isEqualTo(201);
        assertThat(run.json().path("verified").asBoolean()).isTrue();
        assertThat(run.json().path("recordsChecked").asLong())
                .isEqualTo(run.json().path("size").asLong())
                .isPositive();
        assertThat(api.get("/api/v1/audit/verifications", auditor).items())
                .extracting(item -> item.path("id").asString())
                .contains(run.json().path("id").asString());
    }

    private static List<Hash> hashes(JsonNode path) {
        var hashes = new ArrayList<Hash>();
        path.forEach(hash -> hashes.add(Hash.parse(hash.asString())));
        return hashes;
    }

    /** Done as an outsider would, by the description in docs/audit.md alone. */
    private boolean signatureFits(JsonNode head) throws Exception {
        var pem = api.get("/api/v1/audit/tree-heads/key", "").json().path("pem").asString();
        var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        var text = "hedai-audit-tree-head/1\nsize " + head.path("size").asString() + "\nroot "
                + head.path("root").asString() + "\nat " + head.path("at").asString() + "\nkey "
                + head.path("keyId").asString() + "\n";
        var signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initVerify(key);
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.verify(
                Base64.getDecoder().decode(head.path("signature").asString()));
    }
}

package com.hedai.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.audit.merkle.Growth;
import com.hedai.testing.server.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T02:00:01.5Z");
    private static final UUID MADE_HERE = UUID.fromString("019ab000-0000-7000-8000-0000000000ff");

    /** The record that docs/audit.md shows. */
    private static final String EXAMPLE = """
            {"id": "019ab000-0000-7000-8000-000000000010", "at": "2026-11-22T02:00:00.123456Z", "service": "loan-service",
             "actorId": "019ab000-0000-7000-8000-000000000020", "actorKind": "STAFF", "role": "reviewer",
             "institutionId": "019ab000-0000-7000-8000-000000000001", "operation": "loan:application:read", "kind": "VIEW",
             "objectType": "application", "objectIds": ["019ab000-0000-7000-8000-000000000030"], "result": "DONE",
             "ip": "10.1.2.3", "traceId": "0123456789abcdef0123456789abcdef", "fields": []}
            """;

    private static Leaf leaf(String json) {
        return Leaf.of(new Received("loan-service", 17, "AuditRecorded", json), RECEIVED, () -> MADE_HERE);
    }

    @Test
    void theExampleOfTheDocumentHasExactlyTheseBytes() throws IOException {
        var document = Files.readString(Repository.root().resolve("docs/audit.md"));

        var leaf = leaf(EXAMPLE);
        var tree = Growth.empty();
        tree.append(leaf.hash());
        tree.append(leaf("[\"not a record\"]").hash());

        assertThat(document).contains("\n" + leaf.text() + "\n");
        assertThat(document).contains("\n" + leaf("[\"not a record\"]").text() + "\n");
        assertThat(document).contains("leaf hash `" + leaf.hash() + "`");
        assertThat(document).contains("root of the two `" + tree.root() + "`");
    }

    @Test
    void theSameRecordHasTheSameBytesHoweverItWasWritten() {
        var reordered = "{\"kind\":\"VIEW\",\n\"at\" : \"2026-11-22T02:00:00Z\"}";
        var plain = "{\"at\":\"2026-11-22T02:00:00Z\",\"kind\":\"VIEW\"}";

        assertThat(leaf(reordered).bytes()).isEqualTo(leaf(plain).bytes());
    }

    @Test
    void whatIsNoRecordIsKeptWordForWord() {
        for (var text : new String[] {
            "", "nonsense", "7", "[1]", "{\"a\":1,\"a\":2}", "{\"n\":9007199254740993}", "{\"a\":\"\\ud800\"}"
        }) {
            assertThat(leaf(text).json().path("raw").stringValue()).isEqualTo(text);
            assertThat(leaf(text).json().path("id").stringValue()).isEqualTo(MADE_HERE.toString());
        }
    }

    @Test
    void columnsComeFromTheLeafAlone() {
        var columns = Columns.of(Leaf.stored(leaf(EXAMPLE).bytes()).json());

        assertThat(columns.origin()).isEqualTo("loan-service");
        assertThat(columns.originPosition()).isEqualTo(17);
        assertThat(columns.recordedAt()).isEqualTo("2026-11-22T02:00:00.123456Z");
        assertThat(columns.receivedAt()).isEqualTo(RECEIVED);
        assertThat(columns.role()).isEqualTo("reviewer");
        assertThat(columns.kind()).isEqualTo("VIEW");
        assertThat(Columns.objects(leaf(EXAMPLE).json())).containsExactly("019ab000-0000-7000-8000-000000000030");
    }

    @Test
    void whatDoesNotFitAColumnStaysInTheLeafOnly() {
        var odd =
                leaf("{\"at\":\"yesterday\",\"role\":7,\"operation\":\"" + "x".repeat(121) + "\",\"actorId\":\"me\"}");

        var columns = Columns.of(odd.json());

        assertThat(columns.recordedAt()).isEqualTo(RECEIVED);
        assertThat(columns.role()).isNull();
        assertThat(columns.operation()).isNull();
        assertThat(columns.actorId()).isNull();
        assertThat(odd.text()).contains("yesterday").contains("\"role\":7");
    }

    @Test
    void halfACharacterIsKeptByItsEscape() {
        assertThat(leaf("{\"a\":\"\ud800\"}").json().path("raw").stringValue()).isEqualTo("{\"a\":\"\\ud800\"}");
        assertThat(leaf("not JSON \ud83d\ude00").json().path("raw").stringValue())
                .isEqualTo("not JSON \ud83d\ude00");
    }
}

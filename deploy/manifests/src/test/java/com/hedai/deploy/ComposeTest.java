package com.hedai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {
    private static final Sources SOURCES = Sources.asTheyAre();

    record Breakage(String name, String before, String after, String named) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void theFileKeepsEveryRule() {
        assertThat(ComposeRules.faults(SOURCES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aBreakageIsNamed(Breakage breakage) {
        var broken = SOURCES.with(ComposeRules.FILE, breakage.before, breakage.after);

        assertThat(ComposeRules.faults(broken)).anyMatch(fault -> fault.contains(breakage.named));
    }

    static Stream<Breakage> aBreakageIsNamed() {
        return Stream.of(
                new Breakage("an unknown key", "    mem_limit: 1g", "    memory_limit: 1g", "unknown key memory_limit"),
                new Breakage("a key that stands twice", "name: hedai\n", "name: hedai\nname: other\n", "duplicate key"),
                new Breakage("an image without a version", "mysql:8.4.7", "mysql:latest", "image mysql:latest"),
                new Breakage("another database", "mysql:8.4.7", "mysql:9.0.1", "expected: 8.4"),
                new Breakage(
                        "a port open to the network",
                        "127.0.0.1:8080:8080",
                        "8080:8080",
                        "gateway-service: publishes 8080:8080"),
                new Breakage(
                        "a database that is published",
                        "    image: redis:7.4.6",
                        "    image: redis:7.4.6\n    ports: [\"127.0.0.1:6379:6379\"]",
                        "redis: publishes"),
                new Breakage(
                        "a missing variable",
                        "      HEDAI_SPOOL: /var/lib/hedai/spool\n",
                        "",
                        "gateway-service: HEDAI_SPOOL is missing"),
                new Breakage(
                        "a variable that nothing reads",
                        "      HEDAI_PORT: \"8102\"",
                        "      HEDAI_PORT: \"8102\"\n      HEDAI_AUDIT_URL: http://audit-service:8105",
                        "loan-service: HEDAI_AUDIT_URL is given, but nothing reads it"),
                new Breakage(
                        "a secret in the file",
                        "      HEDAI_PORT: \"8102\"",
                        "      HEDAI_PORT: \"8102\"\n      HEDAI_DB_PASSWORD: abc",
                        "loan-service: HEDAI_DB_PASSWORD is secret"),
                new Breakage(
                        "another service's secrets",
                        "./secrets/loan-service/env:",
                        "./secrets/risk-service/env:",
                        "loan-service: mounts"),
                new Breakage(
                        "a start that does not wait",
                        "      mysql: { condition: service_healthy }",
                        "      mysql: { condition: service_started }",
                        "does not wait until mysql is healthy"),
                new Breakage(
                        "an address on another port",
                        "http://risk-service:8103",
                        "http://risk-service:8104",
                        "HEDAI_RISK_URL=http://risk-service:8104 leads to no service"),
                new Breakage(
                        "a folder where native libraries cannot be unpacked",
                        ",exec\"]",
                        "\"]",
                        "in /tmp nothing can be written and run"),
                new Breakage(
                        "a root file system that can be written",
                        "  read_only: true",
                        "  read_only: false",
                        "its root file system can be written"),
                new Breakage(
                        "a network nobody declared",
                        "    networks: [inner, edge]",
                        "    networks: [inner, out]",
                        "networks: out"),
                new Breakage(
                        "a heads file that is lost",
                        "heads:/var/lib/hedai",
                        "heads:/var/lib/other",
                        "HEDAI_AUDIT_HEADS=/var/lib/hedai/heads.jsonl is not on a volume"),
                new Breakage(
                        "a database on which no trigger can be made",
                        "--log-bin-trust-function-creators=ON, ",
                        "",
                        "no migration can make its triggers"));
    }
}

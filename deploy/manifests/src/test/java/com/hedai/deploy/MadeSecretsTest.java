package com.hedai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/compose/make-secrets} makes exactly what the services read. */
class MadeSecretsTest {
    private static final Sources SOURCES = Sources.asTheyAre();

    @TempDir
    static Path folder;

    @BeforeAll
    static void make() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/openssl")),
                "skipped: there is no openssl here, which make-secrets needs");
        run();
    }

    private static void run() throws IOException, InterruptedException {
        var script = new ProcessBuilder(
                        SOURCES.path("deploy/compose/make-secrets").toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile());
        script.environment().merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
        var process = script.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolveSibling(folder.getFileName() + ".log")))
                .isZero();
    }

    @Test
    void eachServiceFindsItsSecretsAndKeysAndNoOthers() throws IOException {
        for (Service service : Service.values()) {
            var configuration = Configuration.of(service, SOURCES);

            assertThat(names(folder.resolve(service.title()).resolve("env")))
                    .as("%s: variables", service)
                    .isEqualTo(ComposeRules.secretsOf(configuration));
            assertThat(names(folder.resolve(service.title()).resolve("keys")))
                    .as("%s: keys", service)
                    .isEqualTo(configuration.keyFiles());
        }
    }

    @Test
    void userServiceKnowsTheSecretsOfAllClients() throws IOException {
        var known = new TreeMap<String, String>();
        for (String pair : text("user-service/env/HEDAI_CLIENT_SECRETS").split(",", -1)) {
            known.put(pair.split("=", -1)[0], pair.split("=", -1)[1]);
        }

        assertThat(known.keySet())
                .isEqualTo(Service.ours().stream().map(Service::title).collect(Collectors.toCollection(TreeSet::new)));
        for (Service service : Service.ours()) {
            assertThat(text(service.title() + "/env/HEDAI_CLIENT_SECRET")).isEqualTo(known.get(service.title()));
        }
        assertThat(Set.copyOf(known.values())).hasSize(known.size());
    }

    @Test
    void theSchemasAreMadeWithTheSamePasswords() throws IOException {
        String statements = text("mysql/schemas.sql");

        for (Service service : Service.values()) {
            if (Configuration.of(service, SOURCES).hasSchema()) {
                String schema = "hedai_" + service.title().replace("-service", "");
                assertThat(statements)
                        .contains("create user '%s'@'%%' identified by '%s'"
                                .formatted(schema, text(service.title() + "/env/HEDAI_DB_PASSWORD")))
                        .contains("create user '%s_owner'@'%%' identified by '%s'"
                                .formatted(schema, text(service.title() + "/env/HEDAI_DB_OWNER_PASSWORD")));
            }
        }
    }

    @Test
    void theFieldKeysAreWhatTheVaultOpens() throws Exception {
        char[] password = text("loan-service/keys/field-keys.password").toCharArray();
        var store = KeyStore.getInstance(
                folder.resolve("loan-service/keys/field-keys.p12").toFile(), password);

        assertThat(store.getKey("kek-1", password).getEncoded()).hasSize(32);
        assertThat(store.getKey("blind-1", password).getEncoded()).hasSize(32);
    }

    @Test
    void nobodyElseOnTheMachineGetsIn() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatIsThereStays() throws Exception {
        var before = Files.readAllBytes(folder.resolve("loan-service/keys/field-keys.p12"));
        String password = text("loan-service/env/HEDAI_DB_PASSWORD");

        run();

        assertThat(Files.readAllBytes(folder.resolve("loan-service/keys/field-keys.p12")))
                .isEqualTo(before);
        assertThat(text("loan-service/env/HEDAI_DB_PASSWORD")).isEqualTo(password);
    }

    private static String text(String file) throws IOException {
        return Files.readString(folder.resolve(file)).strip();
    }

    private static Set<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

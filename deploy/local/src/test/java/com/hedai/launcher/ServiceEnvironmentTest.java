package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.server.DatabaseServer;
import com.hedai.testing.server.RedisServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {
    @TempDir
    private Path temp;

    private LocalSecrets secrets;
    private ServiceEnvironment environment;

    @BeforeEach
    void make() {
        secrets = new LocalSecrets(temp.resolve("secrets"));
        environment = new ServiceEnvironment(
                new Setup(
                        temp,
                        new Home(temp),
                        Ports.usual(),
                        null,
                        null,
                        Settings.none(),
                        List.of(),
                        false,
                        Setup.StartMode.PLAIN),
                secrets,
                new DatabaseServer("127.0.0.1", 13306, "admin", "top-secret"),
                new RedisServer("127.0.0.1", 16379, "pw"));
    }

    @Test
    void aServiceLearnsItsOwnSecretsAndEverybodysAddress() {
        var loan = environment.of(Part.LOAN);

        assertThat(loan)
                .containsEntry("HEDAI_PORT", "8102")
                .containsEntry("HEDAI_MYSQL", "jdbc:mysql://127.0.0.1:13306")
                .containsEntry("HEDAI_REDIS", "redis://:pw@127.0.0.1:16379")
                .containsEntry("HEDAI_USER_URL", "http://127.0.0.1:8101")
                .containsEntry("HEDAI_PARTNERS_URL", "http://127.0.0.1:8190")
                .containsEntry("HEDAI_CLIENT_SECRET", secrets.get("client.loan-service"))
                .containsEntry("HEDAI_DB_PASSWORD", secrets.get("database.hedai_loan"))
                .doesNotContainKey("HEDAI_CLIENT_SECRETS")
                .doesNotContainValue("top-secret")
                .doesNotContainValue(secrets.get("database.hedai_risk"));
    }

    @Test
    void onlyTheAuthorityKnowsAllClients() {
        assertThat(environment.of(Part.USER).get("HEDAI_CLIENT_SECRETS"))
                .contains("loan-service=" + secrets.get("client.loan-service"), "gateway-service=")
                .doesNotContain("sandbox");
    }

    @Test
    void theDoorHasNoDatabaseAndTheSandboxNoClient() {
        assertThat(environment.of(Part.GATEWAY)).doesNotContainKey("HEDAI_DB_PASSWORD");
        assertThat(environment.of(Part.SANDBOX)).doesNotContainKey("HEDAI_CLIENT_SECRET");
    }
}

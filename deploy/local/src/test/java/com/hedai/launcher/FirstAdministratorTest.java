package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.testing.server.DatabaseServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With programs that answer as user-service does. */
class FirstAdministratorTest {
    private static final DatabaseServer NAMED = new DatabaseServer("10.0.0.5", 3306, "root", "pw");

    @TempDir
    private Path temp;

    private Home home;

    @BeforeEach
    void make() {
        home = new Home(temp.resolve("home"));
        home.make();
    }

    private FirstAdministrator of(@Nullable DatabaseServer mysql) {
        var setup = new Setup(
                temp, home, Ports.usual(), mysql, null, Settings.none(), List.of(), false, Setup.StartMode.PLAIN);
        home.make(setup.data());
        return new FirstAdministrator(setup);
    }

    private static List<String> answering(String json) {
        return List.of("sh", "-c", "echo '" + json + "'");
    }

    @Test
    void eachDatabaseKeepsItsOwnAndTheOneInUseIsShown() {
        var own = of(null);
        var named = of(NAMED);

        own.make(answering("{\"created\":true,\"username\":\"own\"}"), Map.of());
        assertThat(named.isMade()).isFalse();
        named.make(answering("{\"created\":true,\"username\":\"named\"}"), Map.of());
        assertThat(home.accounts()).content().contains("named");

        assertThat(own.isMade()).isTrue();
        assertThat(home.accounts()).content().contains("own");
    }

    @Test
    void emptyDataHaveNoAdministrator() {
        var own = of(null);
        own.make(answering("{\"created\":true}"), Map.of());

        home.empty(home.data());

        assertThat(own.isMade()).isFalse();
        assertThat(home.accounts()).doesNotExist();
    }

    @Test
    void aPasswordThatIsLostIsNotPassedOver() {
        assertThatThrownBy(() -> of(null).make(answering("{\"created\":false}"), Map.of()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("administrator.json, which holds the password, is missing")
                .hasMessageContaining("./hedai up --fresh");
        assertThatThrownBy(() -> of(NAMED).make(answering("{\"created\":false}"), Map.of()))
                .hasMessageContaining("drop the schemas hedai_* of root@10.0.0.5:3306");
        assertThat(home.accounts()).doesNotExist();
    }

    @Test
    void aCommandThatFailsTellsWhy() {
        assertThatThrownBy(() -> of(null).make(List.of("sh", "-c", "echo no database >&2; exit 1"), Map.of()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("could not be made")
                .hasMessageContaining("no database");
    }
}

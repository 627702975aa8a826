package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.server.DatabaseServer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetupTest {
    private static final DatabaseServer NAMED = new DatabaseServer("10.0.0.5", 3306, "root", "pw");

    private static Setup with(@Nullable DatabaseServer mysql) {
        var home = new Home(Path.of("/home/.hedai"));
        return new Setup(
                Path.of("/src"),
                home,
                Ports.usual(),
                mysql,
                null,
                Settings.none(),
                List.of(),
                false,
                Setup.StartMode.PLAIN);
    }

    @Test
    void aServerThatIsNamedIsNotStarted() {
        assertThat(with(NAMED).starts(Part.DATABASE)).isFalse();
        assertThat(with(NAMED).starts(Part.REDIS)).isTrue();
        assertThat(with(NAMED).starts(Part.LOAN)).isTrue();
        assertThat(with(null).starts(Part.DATABASE)).isTrue();
    }

    @Test
    void eachDatabaseHasItsOwnFolder() {
        assertThat(with(null).data()).hasToString("/home/.hedai/data");
        assertThat(with(NAMED).data()).hasToString("/home/.hedai/data-10.0.0.5-3306");
        assertThat(with(new DatabaseServer("[::1]", 3307, "root", "pw")).data())
                .hasToString("/home/.hedai/data-___1_-3307");
    }

    @Test
    void shiftedPortsKeepTheirDistance() {
        assertThat(Ports.shifted(1000).of(Part.GATEWAY)).isEqualTo(9080);
        assertThat(Ports.shifted(1000).url(Part.LOAN)).isEqualTo("http://127.0.0.1:9102");
    }
}

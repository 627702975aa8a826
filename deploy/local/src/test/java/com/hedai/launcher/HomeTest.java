package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path temp;

    @Test
    void twoStartsAtOnceAreRefused() {
        var home = new Home(temp.resolve("home"));
        home.make();

        try (var _ = home.lock()) {
            assertThatThrownBy(home::lock).isInstanceOf(CommandFailed.class).hasMessageContaining("at work");
        }
        home.lock().close();
    }

    @Test
    void emptyingTakesTheDataAndItsAdministratorButNotTheKeys() throws IOException {
        var home = new Home(temp.resolve("home"));
        home.make();
        home.make(home.data(), home.keys());
        Files.writeString(home.data().resolve("row"), "1");
        Files.writeString(home.accounts(), "{}");

        home.empty(home.data());

        assertThat(home.data()).doesNotExist();
        assertThat(home.accounts()).doesNotExist();
        assertThat(home.keys()).exists();
    }
}

package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundTest {
    @TempDir
    private Path temp;

    private Home home;

    @BeforeEach
    void make() {
        home = new Home(temp.resolve("home"));
        home.make();
    }

    @AfterEach
    void end() {
        Background.running(home, Part.LOAN).ifPresent(Background::kill);
    }

    private Background sleeper() {
        return Background.start(home, Part.LOAN, 8102, List.of("sleep", "60"), Map.of());
    }

    @Test
    void whatWasStartedIsFoundAgain() {
        var started = sleeper();

        assertThat(Background.running(home, Part.LOAN))
                .hasValueSatisfying(found -> assertThat(found.pid()).isEqualTo(started.pid()));
        assertThat(Background.running(home, Part.RISK)).isEmpty();
    }

    @Test
    void itEndsWhenAsked() {
        var process = sleeper();

        process.askToEnd();

        assertThat(process.awaitEnd(Duration.ofSeconds(10))).isTrue();
        assertThat(Background.running(home, Part.LOAN)).isEmpty();
    }

    @Test
    void aProcessThatOnlyInheritedTheNumberIsNotTouched() throws IOException {
        long self = ProcessHandle.current().pid();
        var earlier = new Background(Part.LOAN, self, Instant.parse("2020-01-01T00:00:00Z"), 8102);
        earlier.remember(home);

        earlier.kill();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(Background.running(home, Part.LOAN)).isEmpty();
    }

    @Test
    void waitingHasALimit() {
        assertThat(sleeper().awaitEnd(Duration.ofMillis(50))).isFalse();
    }

    @Test
    void itsOutputGoesToItsLogAndTheLastLogIsKept() throws IOException {
        var first = Background.start(home, Part.LOAN, 8102, List.of("echo", "first"), Map.of());
        first.awaitEnd(Duration.ofSeconds(10));
        var second =
                Background.start(home, Part.LOAN, 8102, List.of("sh", "-c", "echo $WORD"), Map.of("WORD", "second"));
        second.awaitEnd(Duration.ofSeconds(10));

        assertThat(home.log(Part.LOAN)).hasContent("second");
        assertThat(home.log(Part.LOAN).resolveSibling("loan-service.previous.log"))
                .hasContent("first");
    }

    @Test
    void whatEndedByItselfIsKnownUntilItIsForgotten() {
        var process = sleeper();
        assertThat(Background.hasEnded(home, Part.LOAN)).isFalse();

        process.kill();
        process.awaitEnd(Duration.ofSeconds(10));

        assertThat(Background.hasEnded(home, Part.LOAN)).isTrue();
        assertThat(Background.hasEnded(home, Part.RISK)).isFalse();
        Background.forget(home, Part.LOAN);
        assertThat(Background.hasEnded(home, Part.LOAN)).isFalse();
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Files.writeString(home.run().resolve("risk-service"), "garbage");

        assertThatThrownBy(() -> Background.running(home, Part.RISK))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("risk-service is damaged");
    }
}

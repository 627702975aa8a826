package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeTest {
    /** The secret and one of the instants of RFC 6238, appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant AT = Instant.ofEpochSecond(1_111_111_109);
    private static final String CODE = "081804";

    @TempDir
    Path folder;

    private Home home;
    private Code command;

    @BeforeEach
    void accounts() throws IOException {
        home = new Home(folder);
        command = new Code(home, Clock.fixed(AT, ZoneOffset.UTC));
        Files.writeString(home.accounts(), account("platform", "administrator"));
        Files.writeString(home.demoAccounts(), "[" + account("demo", "reviewer") + "]");
    }

    private static String account(String institution, String username) {
        return """
                {"institution":"%s","username":"%s","password":"a long one","totpSecret":"%s"}
                """.formatted(institution, username, SECRET);
    }

    @Test
    void aRoleOfTheDemoLenderSignsInWithTheCodeOfNow() {
        assertThat(saidFor("reviewer")).contains("demo", "a long one", CODE, "good for 1 s more");
    }

    @Test
    void theAdministratorIsKnownToo() {
        assertThat(saidFor("administrator")).contains("platform", CODE);
    }

    @Test
    void anAccountNobodyHasIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> saidFor("cashier"))
                .hasMessage("no account 'cashier' (expected: administrator, reviewer)");
    }

    @Test
    void beforeThePlatformWasUpThereAreNone() throws IOException {
        Files.delete(home.accounts());

        assertThatThrownBy(() -> saidFor("reviewer")).hasMessageContaining("./hedai up makes them");
    }

    private String saidFor(String account) {
        var said = new ByteArrayOutputStream();
        var console = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            command.run(new Arguments(List.of(account)));
        } finally {
            System.setOut(console);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}

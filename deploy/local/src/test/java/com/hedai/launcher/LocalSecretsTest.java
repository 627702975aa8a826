package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {
    @TempDir
    private Path temp;

    @Test
    void aSecretIsTheSameNextTime() {
        Path file = temp.resolve("secrets");

        String first = new LocalSecrets(file).get("redis");

        assertThat(new LocalSecrets(file).get("redis")).isEqualTo(first).matches("[A-Za-z0-9]{24}");
        assertThat(new LocalSecrets(file).get("other")).isNotEqualTo(first);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        Path file = temp.resolve("secrets");

        new LocalSecrets(file).get("redis");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}

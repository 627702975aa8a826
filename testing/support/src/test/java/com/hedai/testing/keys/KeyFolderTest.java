package com.hedai.testing.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.crypto.FileKeystore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    Path temp;

    @Test
    void theFieldKeysOpen() {
        var keys = filled();

        assertThat(FileKeystore.open(keys.path()).currentId()).isEqualTo("kek-1");
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        var keys = filled();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.path())))
                .isEqualTo("rwx------");
        try (var files = Files.list(keys.path())) {
            assertThat(files)
                    .hasSize(8)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aKeyThatExistsStays() throws IOException {
        var keys = filled();
        Path file = keys.path().resolve("token-signing.pem");
        String before = Files.readString(file);
        Files.delete(keys.path().resolve("audit-signing.pem"));

        keys.fill();

        assertThat(file).hasContent(before);
        assertThat(keys.path().resolve("audit-signing.pem")).exists();
    }

    private KeyFolder filled() {
        var keys = new KeyFolder(temp.resolve("keys"));
        keys.fill();
        return keys;
    }
}

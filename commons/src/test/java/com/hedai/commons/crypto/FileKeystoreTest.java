package com.hedai.commons.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeystoreTest {

    private static final byte[] DATA_KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final byte[] CONTEXT = "borrower-1".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aWrappedKeyOpensWithItsContextOnly() throws Exception {
        var keys = TestKeystore.in(folder, "kek-1");

        var wrapped = keys.wrap("kek-1", DATA_KEY, CONTEXT);

        assertThat(wrapped).hasSize(12 + 32 + 16);
        assertThat(keys.unwrap("kek-1", wrapped, CONTEXT)).isEqualTo(DATA_KEY);
        assertThatThrownBy(() -> keys.unwrap("kek-1", wrapped, "borrower-2".getBytes(UTF_8)))
                .isInstanceOf(NotAuthentic.class);
    }

    @Test
    void theNewestKeyWrapsAndOlderOnesStillOpen() throws Exception {
        var wrapped = TestKeystore.in(folder, "kek-1").wrap("kek-1", DATA_KEY, CONTEXT);

        var rotated = TestKeystore.in(folder, "kek-1", "kek-2", "kek-10");

        assertThat(rotated.currentId()).isEqualTo("kek-10");
        assertThat(rotated.unwrap("kek-1", wrapped, CONTEXT)).isEqualTo(DATA_KEY);
        assertThatThrownBy(() -> rotated.unwrap("kek-3", wrapped, CONTEXT)).hasMessageContaining("kek-3");
    }

    @Test
    void aKeyAddedWhileRunningIsFoundAndWrapsFromThenOn() throws Exception {
        var keys = TestKeystore.in(folder, "kek-1");
        var wrapped = keys.wrap("kek-1", DATA_KEY, CONTEXT);

        var elsewhere = TestKeystore.in(folder, "kek-1", "kek-2").wrap("kek-2", DATA_KEY, CONTEXT);
        Files.setLastModifiedTime(folder.resolve("field-keys.p12"), FileTime.from(Instant.EPOCH));

        assertThat(keys.currentId()).isEqualTo("kek-1");
        assertThat(keys.unwrap("kek-2", elsewhere, CONTEXT)).isEqualTo(DATA_KEY);
        assertThat(keys.currentId()).isEqualTo("kek-2");
        assertThat(keys.unwrap("kek-1", wrapped, CONTEXT)).isEqualTo(DATA_KEY);
    }

    @Test
    void aKeyToComeOpensWhatOthersWrapAndWrapsNothing() throws Exception {
        var wrapped = TestKeystore.in(folder, "kek-1", "kek-2").wrap("kek-2", DATA_KEY, CONTEXT);

        var before = TestKeystore.in(folder, "kek-1", "next-2");

        assertThat(before.currentId()).isEqualTo("kek-1");
        assertThat(before.unwrap("kek-2", wrapped, CONTEXT)).isEqualTo(DATA_KEY);
    }

    @Test
    void aFileThatIsHalfWrittenLeavesTheKeysKnownSoFar() throws Exception {
        var keys = TestKeystore.in(folder, "kek-1");
        var wrapped = keys.wrap("kek-1", DATA_KEY, CONTEXT);
        Files.write(folder.resolve("field-keys.p12"), new byte[] {48, -126});
        Files.setLastModifiedTime(folder.resolve("field-keys.p12"), FileTime.from(Instant.EPOCH));

        keys.refresh();

        assertThat(keys.unwrap("kek-1", wrapped, CONTEXT)).isEqualTo(DATA_KEY);
    }

    @Test
    void aMissingKeystoreIsNamed() {
        assertThatThrownBy(() -> FileKeystore.open(folder)).hasMessageContaining("field-keys.p12 cannot be opened");
    }
}

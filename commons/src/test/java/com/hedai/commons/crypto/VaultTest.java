package com.hedai.commons.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.id.Ids;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final Column NAME = Column.of("borrower", "name");
    private static final Column PHONE = Column.of("borrower", "phone");
    private static final UUID BORROWER = UUID.fromString("01935f2e-0000-7000-8000-000000000001");
    private static final UUID ROW = UUID.fromString("01935f2e-0000-7000-8000-0000000000aa");
    private static final UUID OTHER_ROW = UUID.fromString("01935f2e-0000-7000-8000-0000000000ab");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    private final Ids ids = new Ids(clock);
    private final DataKeysInMemory stored = new DataKeysInMemory();

    @TempDir
    private Path folder;

    private FileKeystore keystore;
    private Vault vault;

    @BeforeEach
    void open() throws Exception {
        keystore = TestKeystore.in(folder, "kek-1");
        vault = vault(keystore);
    }

    @Test
    void aValueOpensInItsOwnRowAndColumn() {
        var sealed = vault.encrypt(BORROWER, NAME, ROW, "欧阳娜娜");

        assertThat(vault.decrypt(NAME, ROW, sealed)).isEqualTo("欧阳娜娜");
    }

    @Test
    void aValueMovedToAnotherRowDoesNotOpen() {
        var sealed = vault.encrypt(BORROWER, NAME, ROW, "张三");

        assertThatThrownBy(() -> vault.decrypt(NAME, OTHER_ROW, sealed))
                .isInstanceOf(NotAuthentic.class)
                .hasMessageContaining("borrower.name");
    }

    @Test
    void aValueMovedToAnotherColumnOrTableDoesNotOpen() {
        var sealed = vault.encrypt(BORROWER, NAME, ROW, "张三");

        assertThatThrownBy(() -> vault.decrypt(PHONE, ROW, sealed)).isInstanceOf(NotAuthentic.class);
        assertThatThrownBy(() -> vault.decrypt(Column.of("guarantor", "name"), ROW, sealed))
                .isInstanceOf(NotAuthentic.class);
    }

    @Test
    void everyFlippedBitOfNonceCiphertextOrTagIsFound() {
        var sealed = vault.encrypt(BORROWER, NAME, ROW, "张三").bytes();

        for (var bit = 17 * 8; bit < sealed.length * 8; bit++) {
            var altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> vault.decrypt(NAME, ROW, new Encrypted(altered)))
                    .isInstanceOf(NotAuthentic.class);
        }
    }

    @Test
    void aForeignKeyIdOrFormatIsRefused() {
        var sealed = vault.encrypt(BORROWER, NAME, ROW, "张三").bytes();
        var otherKey = sealed.clone();
        otherKey[1] ^= 1;
        var otherFormat = sealed.clone();
        otherFormat[0] = 2;

        assertThatThrownBy(() -> vault.decrypt(NAME, ROW, new Encrypted(otherKey)))
                .hasMessageContaining("unknown");
        assertThatThrownBy(() -> new Encrypted(otherFormat)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Encrypted(Arrays.copyOf(sealed, 44))).hasMessageContaining("44 bytes");
    }

    @Test
    void sealingAddsFortyFiveBytes() {
        assertThat(vault.encrypt(BORROWER, NAME, ROW, "").bytes()).hasSize(45);
        assertThat(vault.encrypt(BORROWER, NAME, ROW, "张三").bytes()).hasSize(51);
        assertThat(vault.encrypt(BORROWER, NAME, ROW, "11010519491231002X").bytes())
                .hasSize(63);
        assertThat(Encrypted.OVERHEAD).isEqualTo(45);
    }

    @Test
    void noNonceRepeatsInAHundredThousandValues() {
        var nonces = new HashSet<String>();

        for (var i = 0; i < 100_000; i++) {
            nonces.add(HexFormat.of()
                    .formatHex(vault.encrypt(BORROWER, NAME, ROW, "张三").nonce()));
        }

        assertThat(nonces).hasSize(100_000);
    }

    @Test
    void manyThreadsSealAndOpenAtOnce() {
        var opened = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> vault.decrypt(PHONE, ROW, vault.encrypt(BORROWER, PHONE, ROW, "138" + i)))
                .toList();

        assertThat(opened).hasSize(20_000).first().isEqualTo("1380");
        assertThat(opened.get(19_999)).isEqualTo("13819999");
    }

    @Test
    void twoThreadsMakingTheFirstKeyEndWithOneKey() throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 200; round++) {
                var borrower = ids.next();
                var one = threads.submit(() -> sealAtOnce(vault(keystore), borrower, barrier));
                var two = threads.submit(() -> sealAtOnce(vault(keystore), borrower, barrier));

                assertThat(one.get().keyId()).isEqualTo(two.get().keyId());
                assertThat(vault.decrypt(NAME, ROW, one.get())).isEqualTo("张三");
                assertThat(vault.decrypt(NAME, ROW, two.get())).isEqualTo("张三");
            }
        }
        assertThat(stored.rows()).hasSize(200);
    }

    @Test
    void eachBorrowerAndEachTableHasItsOwnKey() {
        var mine = vault.encrypt(BORROWER, NAME, ROW, "张三");
        var yours = vault.encrypt(ids.next(), NAME, ROW, "张三");
        var ofTable = vault.encrypt(NAME, ROW, "张三");

        assertThat(new HashSet<>(Arrays.asList(mine.keyId(), yours.keyId(), ofTable.keyId())))
                .hasSize(3);
        assertThat(stored.rows()).extracting(DataKeys.Wrapped::owner).contains(BORROWER.toString(), "borrower");
    }

    @Test
    void anErasedBorrowerCanNeitherBeReadNorWritten() {
        var sealed = vault.encrypt(BORROWER, NAME, ROW, "张三");
        var ofTable = vault.encrypt(NAME, ROW, "公开");

        vault.erase(BORROWER);

        assertThatThrownBy(() -> vault.decrypt(NAME, ROW, sealed))
                .isInstanceOf(KeyErased.class)
                .hasMessageContaining("2026-11-22T02:00:00Z");
        assertThatThrownBy(() -> vault.encrypt(BORROWER, NAME, ROW, "张三")).isInstanceOf(KeyErased.class);
        assertThat(vault.decrypt(NAME, ROW, ofTable)).isEqualTo("公开");
        assertThat(stored.current(BORROWER.toString()).orElseThrow().wrappedKey())
                .isNull();
    }

    @Test
    void aBorrowerErasedBeforeTheFirstValueGetsNoKeyLater() {
        vault.erase(BORROWER);

        assertThatThrownBy(() -> vault.encrypt(BORROWER, NAME, ROW, "张三")).isInstanceOf(KeyErased.class);
    }

    @Test
    void aBlindIndexIsEqualForEqualValuesOfOneColumnOnly() {
        var index = vault.blindIndex(PHONE, "13800138000");

        assertThat(index).hasSize(32).isEqualTo(vault(keystore).blindIndex(PHONE, "13800138000"));
        assertThat(index).isNotEqualTo(vault.blindIndex(NAME, "13800138000"));
        assertThat(index).isNotEqualTo(vault.blindIndex(PHONE, "13800138001"));
        assertThat(vault.shortBlindIndex(PHONE, "13800138000")).isEqualTo(Arrays.copyOf(index, 16));
        assertThat(HexFormat.of().formatHex(index))
                .isEqualTo("26607a8268f7ef193d6b54ec236c0865cd8e8a5c79c592e4e3dcf5801857f8de");
    }

    @Test
    void nothingPrintsTheContent() {
        var sealed = vault.encrypt(BORROWER, NAME, ROW, "张三");

        assertThat(sealed).hasToString("Encrypted[51 bytes]");
    }

    private Vault vault(KeyEncryptionKeys keys) {
        return new Vault(new KeyRing(stored, keys, ids::next, clock), keys);
    }

    private static Encrypted sealAtOnce(Vault vault, UUID borrower, CyclicBarrier barrier) throws Exception {
        barrier.await();
        return vault.encrypt(borrower, NAME, ROW, "张三");
    }
}

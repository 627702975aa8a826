package com.hedai.commons.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals and opens column values (字段加密). A borrower's values are sealed with the borrower's own data key, all others
 * with the key of their table; a value only opens in the row and column it was sealed for.
 */
public final class Vault {

    private static final int SHORT_INDEX = 16;

    private final KeyRing ring;
    private final KeyEncryptionKeys keks;
    private final AesGcm aes = new AesGcm();

    Vault(KeyRing ring, KeyEncryptionKeys keks) {
        this.ring = ring;
        this.keks = keks;
    }

    /** A vault over the data keys of a schema, for those who look at it from outside the service. */
    public static Vault of(JdbcClient schema, KeyEncryptionKeys keks, Supplier<UUID> ids, Clock clock) {
        return new Vault(new KeyRing(new JdbcDataKeys(schema, clock), keks, ids, clock), keks);
    }

    /** With the key of a borrower, named by account id. */
    public Encrypted encrypt(UUID owner, Column column, UUID rowId, String plain) {
        return encrypt(owner, column, rowId, plain.getBytes(UTF_8));
    }

    /** With the key of a borrower: documents, pictures. */
    public Encrypted encrypt(UUID owner, Column column, UUID rowId, byte[] plain) {
        return seal(ring.of(owner.toString()), column, rowId, plain);
    }

    /** With the key of the column's table: what belongs to no borrower. */
    public Encrypted encrypt(Column column, UUID rowId, String plain) {
        return encrypt(column, rowId, plain.getBytes(UTF_8));
    }

    /** With the key of the column's table. */
    public Encrypted encrypt(Column column, UUID rowId, byte[] plain) {
        return seal(ring.of(column.table()), column, rowId, plain);
    }

    /**
     * Opens a value.
     *
     * @throws NotAuthentic when it was altered or comes from another row or column
     * @throws KeyErased when its owner was erased
     */
    public String decrypt(Column column, UUID rowId, Encrypted value) {
        return new String(decryptBytes(column, rowId, value), UTF_8);
    }

    /** Opens a document or picture; throws as {@link #decrypt} does. */
    public byte[] decryptBytes(Column column, UUID rowId, Encrypted value) {
        var key = ring.byId(value.keyId());
        try {
            return aes.open(key.key(), value.nonce(), context(column, rowId), value.body());
        } catch (AEADBadTagException e) {
            throw new NotAuthentic("%s of row %s".formatted(column, rowId), e);
        }
    }

    /** 32 bytes that are equal for equal values of this column and tell nothing without the key. */
    public byte[] blindIndex(Column column, String normalised) {
        var name = column.toString().getBytes(UTF_8);
        var value = normalised.getBytes(UTF_8);
        // names hold no zero byte, so no two pairs give the same message
        return keks.index(ByteBuffer.allocate(name.length + 1 + value.length)
                .put(name)
                .put((byte) 0)
                .put(value)
                .array());
    }

    /** The first 16 bytes of the index, for tables where size matters more than the odd false hit. */
    public byte[] shortBlindIndex(Column column, String normalised) {
        return Arrays.copyOf(blindIndex(column, normalised), SHORT_INDEX);
    }

    /** Destroys the borrower's data key: nothing sealed with it can be read again, here or in any backup of values. */
    public void erase(UUID owner) {
        ring.erase(owner.toString());
    }

    private Encrypted seal(DataKey key, Column column, UUID rowId, byte[] plain) {
        var nonce = aes.nonce();
        return Encrypted.of(key.id(), nonce, aes.seal(key.key(), nonce, context(column, rowId), plain));
    }

    private static byte[] context(Column column, UUID rowId) {
        var table = column.table().getBytes(UTF_8);
        var name = column.name().getBytes(UTF_8);
        return ByteBuffer.allocate(1 + table.length + 1 + name.length + 1 + 16)
                .put(Encrypted.FORMAT)
                .put(table)
                .put((byte) 0)
                .put(name)
                .put((byte) 0)
                .putLong(rowId.getMostSignificantBits())
                .putLong(rowId.getLeastSignificantBits())
                .array();
    }
}

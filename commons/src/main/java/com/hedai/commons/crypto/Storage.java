package com.hedai.commons.crypto;

import java.util.Locale;

/** How a column is stored (存储方式); the catalogue decides it for every column. */
public enum Storage {
    /** In the clear, under the protection of the whole database. */
    PLAIN,
    /** Sealed with the borrower's own key: erasing the borrower makes it unreadable. */
    BORROWER_KEY,
    /** Sealed with the key of its table. */
    TABLE_KEY,
    /** Sealed with the borrower's key where the row belongs to a borrower, else with the key of its table. */
    EITHER_KEY,
    /** Keyed hash of a normalised value, for equality search. */
    BLIND_INDEX,
    /** Keyed hash, to see that something is the same again. */
    KEYED_HASH,
    /** Hash without a key, of what cannot be guessed or is no secret. */
    HASH,
    /** A data key, wrapped by the key-encryption key. */
    WRAPPED;

    /** Whether the {@link Vault} seals it. */
    public boolean isSealed() {
        return switch (this) {
            case BORROWER_KEY, TABLE_KEY, EITHER_KEY -> true;
            case PLAIN, BLIND_INDEX, KEYED_HASH, HASH, WRAPPED -> false;
        };
    }

    /** Whether its values may be sealed with the key of their table. */
    boolean usesTableKey() {
        return this == TABLE_KEY || this == EITHER_KEY;
    }

    static Storage parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

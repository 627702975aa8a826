package com.hedai.commons.crypto;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where wrapped data keys are kept (数据密钥表). */
interface DataKeys {

    /** One row: an owner's key of a version, without key bytes once erased. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Wrapped(
            UUID id,
            String owner,
            int version,
            byte @Nullable [] wrappedKey,
            String kekId,
            @Nullable Instant erasedAt) {}

    Optional<Wrapped> find(UUID id);

    /** The key new values of this owner are sealed with: the highest version. */
    Optional<Wrapped> current(String owner);

    /** False when somebody else made this version first. */
    boolean insert(Wrapped key);

    /** Destroys every key of the owner; gives their ids. */
    List<UUID> erase(String owner, Instant at);
}

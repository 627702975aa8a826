package com.hedai.commons.crypto;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Data keys in a list, with the unique key on owner and version that the table has. */
final class DataKeysInMemory implements DataKeys {

    private final List<Wrapped> rows = new ArrayList<>();

    @Override
    public synchronized Optional<Wrapped> find(UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<Wrapped> current(String owner) {
        return rows.stream().filter(row -> row.owner().equals(owner)).max(Comparator.comparingInt(Wrapped::version));
    }

    @Override
    public synchronized boolean insert(Wrapped key) {
        if (rows.stream().anyMatch(row -> row.owner().equals(key.owner()) && row.version() == key.version())) {
            return false;
        }
        return rows.add(key);
    }

    @Override
    public synchronized List<UUID> erase(String owner, Instant at) {
        rows.replaceAll(row -> row.owner().equals(owner) && row.erasedAt() == null
                ? new Wrapped(row.id(), owner, row.version(), null, row.kekId(), at)
                : row);
        return rows.stream()
                .filter(row -> row.owner().equals(owner))
                .map(Wrapped::id)
                .toList();
    }

    synchronized List<Wrapped> rows() {
        return List.copyOf(rows);
    }
}

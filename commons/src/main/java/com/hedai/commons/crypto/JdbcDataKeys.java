package com.hedai.commons.crypto;

import com.hedai.commons.persistence.UuidTypeHandler;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrapped data keys in the table {@code data_key} of the service's own schema (数据密钥表). */
final class JdbcDataKeys implements DataKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDataKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Wrapped> find(UUID id) {
        return jdbc.sql("""
                        select id, owner, version, wrapped_key, kek_id, erased_at
                        from data_key
                        where id = ?
                        """)
                .param(UuidTypeHandler.bytes(id))
                .query(JdbcDataKeys::row)
                .optional();
    }

    @Override
    public Optional<Wrapped> current(String owner) {
        return jdbc.sql("""
                        select id, owner, version, wrapped_key, kek_id, erased_at
                        from data_key
                        where owner = ?
                        order by version desc
                        limit 1
                        """).param(owner).query(JdbcDataKeys::row).optional();
    }

    @Override
    public boolean insert(Wrapped key) {
        try {
            jdbc.sql("""
                            insert into data_key (id, owner, version, wrapped_key, kek_id, created_at, erased_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(UuidTypeHandler.bytes(key.id()))
                    .param(key.owner())
                    .param(key.version())
                    .param(key.wrappedKey())
                    .param(key.kekId())
                    .param(utc(clock.instant()))
                    .param(utc(key.erasedAt()))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public List<UUID> erase(String owner, Instant at) {
        jdbc.sql("""
                        update data_key
                        set wrapped_key = null, erased_at = ?
                        where owner = ? and erased_at is null
                        """).param(utc(at)).param(owner).update();
        return jdbc.sql("select id from data_key where owner = ?")
                .param(owner)
                .query((row, number) -> UuidTypeHandler.id(row.getBytes("id")))
                .list();
    }

    static Wrapped row(ResultSet row, int number) throws SQLException {
        var erasedAt = row.getObject("erased_at", LocalDateTime.class);
        return new Wrapped(
                UuidTypeHandler.id(row.getBytes("id")),
                row.getString("owner"),
                row.getInt("version"),
                row.getBytes("wrapped_key"),
                row.getString("kek_id"),
                erasedAt == null ? null : erasedAt.toInstant(ZoneOffset.UTC));
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

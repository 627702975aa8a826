package com.hedai.commons.crypto;

import com.hedai.commons.crypto.DataKeys.Wrapped;
import com.hedai.commons.persistence.UuidTypeHandler;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that a rotation of keys works on (密钥轮换): each change counts only if nobody else was faster. */
final class RotatingKeys {
    private final JdbcClient jdbc;

    RotatingKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A value that is still sealed with an old key. */
    record Sealed(UUID rowId, Encrypted value) {}

    List<Wrapped> wrappedWithOtherThan(String kekId, int limit) {
        return jdbc.sql("""
                        select id, owner, version, wrapped_key, kek_id, erased_at
                        from data_key
                        where kek_id <> ? and wrapped_key is not null
                        limit ?
                        """).param(kekId).param(limit).query(JdbcDataKeys::row).list();
    }

    long countWrappedWithOtherThan(String kekId) {
        return jdbc.sql("select count(*) from data_key where kek_id <> ? and wrapped_key is not null")
                .param(kekId)
                .query(Long.class)
                .single();
    }

    /** False when the key was erased, or wrapped anew, meanwhile. */
    boolean replace(Wrapped before, Wrapped after) {
        return jdbc.sql("""
                                update data_key
                                set wrapped_key = ?, kek_id = ?
                                where id = ? and kek_id = ? and wrapped_key is not null
                                """)
                        .param(after.wrappedKey())
                        .param(after.kekId())
                        .param(UuidTypeHandler.bytes(before.id()))
                        .param(before.kekId())
                        .update()
                == 1;
    }

    /** Keys of tables that have a later version and are not destroyed yet. */
    List<Wrapped> superseded(List<String> tables) {
        return jdbc.sql("""
                        select k.id, k.owner, k.version, k.wrapped_key, k.kek_id, k.erased_at
                        from data_key k
                        where k.owner in (:tables) and k.wrapped_key is not null
                          and exists (select 1 from data_key n where n.owner = k.owner and n.version > k.version)
                        order by k.owner, k.version
                        """).param("tables", tables).query(JdbcDataKeys::row).list();
    }

    /** Some values of a column that are sealed with the key, in the order of their rows. */
    List<Sealed> sealedWith(UUID key, CataloguedColumn column, int limit) {
        var name = column.column().name();
        return jdbc.sql("select %s, %s from %s where substring(%s, 2, 16) = ? order by %s limit ?"
                        .formatted(column.rowId(), name, column.column().table(), name, column.rowId()))
                .param(UuidTypeHandler.bytes(key))
                .param(limit)
                .query((row, index) -> new Sealed(UuidTypeHandler.id(row.getBytes(1)), new Encrypted(row.getBytes(2))))
                .list();
    }

    /** A value that was changed or deleted meanwhile is left alone. */
    void replace(CataloguedColumn column, Sealed before, Encrypted after) {
        var name = column.column().name();
        jdbc.sql("update %s set %s = ? where %s = ? and %s = ?"
                        .formatted(column.column().table(), name, column.rowId(), name))
                .param(after.bytes())
                .param(UuidTypeHandler.bytes(before.rowId()))
                .param(before.value().bytes())
                .update();
    }

    void destroy(UUID key, Instant at) {
        jdbc.sql("update data_key set wrapped_key = null, erased_at = ? where id = ? and wrapped_key is not null")
                .param(LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(UuidTypeHandler.bytes(key))
                .update();
    }
}

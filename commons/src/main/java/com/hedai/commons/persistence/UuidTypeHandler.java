package com.hedai.commons.persistence;

import java.nio.ByteBuffer;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** Stores identifiers as {@code binary(16)}, most significant byte first, so that UUIDv7 keys grow with time. */
@MappedTypes(UUID.class)
public final class UuidTypeHandler extends BaseTypeHandler<UUID> {
    /** The sixteen bytes of an id. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The id of sixteen bytes. */
    public static UUID id(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static @Nullable UUID orNull(byte @Nullable [] bytes) {
        return bytes == null ? null : id(bytes);
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, UUID id, @Nullable JdbcType type)
            throws SQLException {
        statement.setBytes(index, bytes(id));
    }

    @Override
    public @Nullable UUID getNullableResult(ResultSet row, String column) throws SQLException {
        return orNull(row.getBytes(column));
    }

    @Override
    public @Nullable UUID getNullableResult(ResultSet row, int column) throws SQLException {
        return orNull(row.getBytes(column));
    }

    @Override
    public @Nullable UUID getNullableResult(CallableStatement call, int column) throws SQLException {
        return orNull(call.getBytes(column));
    }
}

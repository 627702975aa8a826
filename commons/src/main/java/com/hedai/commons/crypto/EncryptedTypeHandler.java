package com.hedai.commons.crypto;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** Stores a sealed value as {@code varbinary} or {@code blob} (密文列). */
@MappedTypes(Encrypted.class)
public final class EncryptedTypeHandler extends BaseTypeHandler<Encrypted> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Encrypted value, @Nullable JdbcType type)
            throws SQLException {
        statement.setBytes(index, value.bytes());
    }

    @Override
    public @Nullable Encrypted getNullableResult(ResultSet row, String column) throws SQLException {
        return encrypted(row.getBytes(column));
    }

    @Override
    public @Nullable Encrypted getNullableResult(ResultSet row, int column) throws SQLException {
        return encrypted(row.getBytes(column));
    }

    @Override
    public @Nullable Encrypted getNullableResult(CallableStatement call, int column) throws SQLException {
        return encrypted(call.getBytes(column));
    }

    private static @Nullable Encrypted encrypted(byte @Nullable [] bytes) {
        return bytes == null ? null : new Encrypted(bytes);
    }
}

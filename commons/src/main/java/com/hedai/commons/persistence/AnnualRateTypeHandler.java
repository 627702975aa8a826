package com.hedai.commons.persistence;

import com.hedai.commons.money.AnnualRate;
import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** Stores rates as {@code decimal(12,8)}. */
@MappedTypes(AnnualRate.class)
public final class AnnualRateTypeHandler extends BaseTypeHandler<AnnualRate> {
    private static @Nullable AnnualRate value(@Nullable BigDecimal stored) {
        return stored == null ? null : new AnnualRate(stored);
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, AnnualRate value, @Nullable JdbcType type)
            throws SQLException {
        statement.setBigDecimal(index, value.value());
    }

    @Override
    public @Nullable AnnualRate getNullableResult(ResultSet row, String column) throws SQLException {
        return value(row.getBigDecimal(column));
    }

    @Override
    public @Nullable AnnualRate getNullableResult(ResultSet row, int column) throws SQLException {
        return value(row.getBigDecimal(column));
    }

    @Override
    public @Nullable AnnualRate getNullableResult(CallableStatement call, int column) throws SQLException {
        return value(call.getBigDecimal(column));
    }
}

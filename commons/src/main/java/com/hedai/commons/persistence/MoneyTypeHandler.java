package com.hedai.commons.persistence;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** Stores amounts as {@code decimal(18,2)}. */
@MappedTypes(Money.class)
public final class MoneyTypeHandler extends BaseTypeHandler<Money> {
    private static @Nullable Money value(@Nullable BigDecimal stored) {
        return stored == null ? null : Money.of(stored);
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Money value, @Nullable JdbcType type)
            throws SQLException {
        statement.setBigDecimal(index, value.yuan());
    }

    @Override
    public @Nullable Money getNullableResult(ResultSet row, String column) throws SQLException {
        return value(row.getBigDecimal(column));
    }

    @Override
    public @Nullable Money getNullableResult(ResultSet row, int column) throws SQLException {
        return value(row.getBigDecimal(column));
    }

    @Override
    public @Nullable Money getNullableResult(CallableStatement call, int column) throws SQLException {
        return value(call.getBigDecimal(column));
    }
}

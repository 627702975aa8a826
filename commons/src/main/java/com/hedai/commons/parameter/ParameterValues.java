package com.hedai.commons.parameter;

import com.hedai.commons.persistence.UuidTypeHandler;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of parameters (参数表); only added to, never changed. */
final class ParameterValues {
    private static final String SELECT = """
            select id, institution_id, name, version, effective_from, value, source, created_at
            from parameter_value
            """;

    private final JdbcTemplate jdbc;

    ParameterValues(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ParameterValue value) {
        jdbc.update(
                """
                insert into parameter_value
                    (id, institution_id, name, version, effective_from, value, source, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UuidTypeHandler.bytes(value.id()),
                UuidTypeHandler.bytes(value.institutionId()),
                value.name(),
                value.version(),
                value.effectiveFrom(),
                value.value(),
                value.source(),
                LocalDateTime.ofInstant(value.createdAt(), ZoneOffset.UTC));
    }

    /** In force on a day: the institution's own before everybody's, the latest beginning first, then the latest version. */
    Optional<ParameterValue> on(String name, UUID institutionId, LocalDate day) {
        return jdbc
                .query(
                        SELECT + """
                        where name = ? and institution_id in (?, ?) and effective_from <= ?
                        order by institution_id desc, effective_from desc, version desc
                        limit 1
                        """,
                        (row, _) -> value(row),
                        name,
                        UuidTypeHandler.bytes(institutionId),
                        UuidTypeHandler.bytes(ParameterValue.EVERYBODY),
                        day)
                .stream()
                .findFirst();
    }

    /** An institution's own values and everybody's, the latest first. */
    List<ParameterValue> history(String name, UUID institutionId) {
        return jdbc.query(
                SELECT + """
                where name = ? and institution_id in (?, ?)
                order by institution_id desc, version desc
                limit 200
                """,
                (row, _) -> value(row),
                name,
                UuidTypeHandler.bytes(institutionId),
                UuidTypeHandler.bytes(ParameterValue.EVERYBODY));
    }

    int latestVersion(String name, UUID institutionId) {
        Integer version = jdbc.queryForObject(
                "select max(version) from parameter_value where name = ? and institution_id = ?",
                Integer.class,
                name,
                UuidTypeHandler.bytes(institutionId));
        return version == null ? 0 : version;
    }

    private static ParameterValue value(ResultSet row) throws SQLException {
        return new ParameterValue(
                UuidTypeHandler.id(row.getBytes("id")),
                UuidTypeHandler.id(row.getBytes("institution_id")),
                row.getString("name"),
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("value"),
                row.getString("source"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}

package com.hedai.testing.contract;

import com.hedai.commons.feed.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a service under test wrote to its outbox (发件箱内容), each fact once it is numbered. */
final class WrittenFacts {
    private final String service;
    private final JdbcTemplate jdbc;
    private final FactSchemas schemas;
    private final Map<String, Long> checked = new HashMap<>();

    private record Row(long position, String type, String data) {}

    WrittenFacts(String service, JdbcTemplate jdbc, FactSchemas schemas) {
        this.service = service;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    static WrittenFacts in(DataSource database, String service) {
        return new WrittenFacts(service, new JdbcTemplate(database), FactSchemas.committed());
    }

    /** What is wrong with the facts that came since the last time; those without a position yet are looked at again. */
    List<String> problems() {
        return Stream.of(Streams.DOMAIN, Streams.AUDIT).flatMap(this::problems).toList();
    }

    private Stream<String> problems(String stream) {
        var rows = jdbc.query(
                """
                select coalesce(position, 0) position, type, data
                from outbox
                where stream = ? and (position > ? or position is null)
                """,
                (row, _) -> new Row(row.getLong("position"), row.getString("type"), row.getString("data")),
                stream,
                checked.getOrDefault(stream, 0L));
        rows.forEach(row -> checked.merge(stream, row.position(), Math::max));
        return rows.stream()
                .flatMap(row -> schemas.problems(stream, service, row.type(), row.data()).stream()
                        .map(problem -> problem + " in " + row.data()));
    }
}

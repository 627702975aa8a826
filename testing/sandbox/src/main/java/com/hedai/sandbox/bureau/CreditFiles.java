package com.hedai.sandbox.bureau;

import com.hedai.sandbox.work.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the bureau holds (信用档案): a report per person, and every query it answered. */
@Component
public class CreditFiles {
    private final JdbcClient jdbc;
    private final Clock clock;

    CreditFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A query the bureau answered before (查询记录). */
    record Query(LocalDate on, String reason) {}

    public void keep(String identityNumber, String report) {
        jdbc.sql("""
                        insert into credit_file (identity_number, report) values (?, ?)
                        on duplicate key update report = values(report)
                        """).params(identityNumber, report).update();
    }

    Optional<String> report(String identityNumber) {
        return jdbc.sql("select report from credit_file where identity_number = ?")
                .param(identityNumber)
                .query(String.class)
                .optional();
    }

    /** Remembers a query; the same authorisation for the same purpose counts once a day. Returns the query's number. */
    long remember(String identityNumber, String authorisationId, String purpose, LocalDate today) {
        jdbc.sql("""
                        insert into credit_query (identity_number, authorisation_id, purpose, queried_on, queried_at)
                        values (?, ?, ?, ?, ?)
                        on duplicate key update queried_at = queried_at
                        """)
                .params(identityNumber, authorisationId, purpose, today, Utc.of(clock.instant()))
                .update();
        return jdbc.sql("""
                        select id from credit_query
                        where identity_number = ? and authorisation_id = ? and purpose = ? and queried_on = ?
                        """)
                .params(identityNumber, authorisationId, purpose, today)
                .query(Long.class)
                .single();
    }

    /** Queries before this one, newest first. */
    List<Query> before(String identityNumber, long query) {
        return jdbc.sql("""
                        select queried_on as `on`, purpose as reason from credit_query
                        where identity_number = ? and id < ?
                        order by id desc
                        """)
                .params(identityNumber, query)
                .query(new SimplePropertyRowMapper<>(Query.class))
                .list();
    }
}

package com.hedai.sandbox.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The day the partners are on (沙箱日期): the real one until somebody moves it, then it stands still until moved again. */
@Component
public class PartnerDay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerDay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public LocalDate today() {
        return jdbc.sql("select today from partner_day where id = 1")
                .query(LocalDate.class)
                .optional()
                .orElseGet(() -> LocalDate.now(clock.withZone(ZONE)));
    }

    public void moveTo(LocalDate day) {
        jdbc.sql("insert into partner_day (id, today) values (1, ?) on duplicate key update today = values(today)")
                .param(day)
                .update();
    }
}

package com.hedai.sandbox.sms;

import com.hedai.sandbox.answer.PartnerRefusal;
import com.hedai.sandbox.work.Utc;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages the provider took (短信发件箱): once per id, never another text under the same id. */
@Component
public class Messages {
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Messages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void accept(String id, String phone, String text) {
        try {
            jdbc.sql("insert into sms_message (id, phone, text, received_at) values (?, ?, ?, ?)")
                    .params(id, phone, text, Utc.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException repeated) {
            requireSame(id, phone, text);
        }
    }

    private void requireSame(String id, String phone, String text) {
        var same = jdbc.sql("select count(*) from sms_message where id = ? and phone = ? and text = ?")
                .params(id, phone, text)
                .query(Integer.class)
                .single();
        if (same == 0) {
            throw new PartnerRefusal(409, "MESSAGE_DIFFERS", "this id was used for another message");
        }
    }

    /** Messages to a phone after a position, oldest first, at most 200. */
    public List<Message> to(String phone, long after) {
        return jdbc.sql("""
                        select position, id, phone, text, received_at
                        from sms_message
                        where phone = ? and position > ?
                        order by position
                        limit ?
                        """)
                .params(phone, after, AT_ONCE)
                .query((row, number) -> new Message(
                        row.getLong("position"),
                        row.getString("id"),
                        row.getString("phone"),
                        row.getString("text"),
                        row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }
}

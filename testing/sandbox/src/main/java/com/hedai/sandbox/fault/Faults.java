package com.hedai.sandbox.fault;

import jakarta.annotation.PostConstruct;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The faults that are ordered (故障登记), in the book; a copy in memory keeps requests without faults free of charge. */
@Component
public class Faults {
    private static final Set<FaultMode> OF_CALLBACKS = EnumSet.of(FaultMode.NO_CALLBACK, FaultMode.DUPLICATE_CALLBACK);
    private static final Set<FaultMode> OF_REQUESTS = EnumSet.complementOf(EnumSet.copyOf(OF_CALLBACKS));
    private static final String CALLBACKS = "callbacks";

    private final JdbcClient jdbc;
    private volatile List<Fault> waiting = List.of();

    Faults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostConstruct
    void reload() {
        waiting =
                jdbc.sql("""
                        select id, partner, operation, mode, remaining, matched as `match`, delay_millis
                        from fault
                        where remaining > 0
                        order by id
                        """).query(new SimplePropertyRowMapper<>(Fault.class)).list();
    }

    public List<Fault> waiting() {
        return waiting;
    }

    public void add(
            String partner,
            @Nullable String operation,
            FaultMode mode,
            int times,
            @Nullable String match,
            int delayMillis) {
        jdbc.sql("""
                        insert into fault (partner, operation, mode, remaining, matched, delay_millis)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(partner)
                .param(operation)
                .param(mode.name())
                .param(times)
                .param(match)
                .param(delayMillis)
                .update();
        reload();
    }

    public void clear() {
        jdbc.sql("delete from fault").update();
        reload();
    }

    /** The oldest fault that strikes this request; taking it counts. */
    public Optional<Fault> ofRequest(String partner, String method, String operation, String content) {
        return take(partner, content, Set.of(operation, method + " " + operation), OF_REQUESTS);
    }

    /** The oldest fault that strikes the callback about an order of this operation. */
    public Optional<Fault> ofCallback(String partner, String operation, String content) {
        return take(partner, content, Set.of(operation, CALLBACKS), OF_CALLBACKS)
                .or(() -> take(partner, content, Set.of(CALLBACKS), EnumSet.of(FaultMode.DELAY))
                        .filter(fault -> CALLBACKS.equals(fault.operation())));
    }

    private Optional<Fault> take(String partner, String content, Set<String> operations, Set<FaultMode> modes) {
        for (var fault : waiting) {
            if (fault.fits(partner, content, operations, modes) && count(fault)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** False when others used it up first. */
    private boolean count(Fault fault) {
        var counted = jdbc.sql("update fault set remaining = remaining - 1 where id = ? and remaining > 0")
                .param(fault.id())
                .update();
        reload();
        return counted == 1;
    }
}

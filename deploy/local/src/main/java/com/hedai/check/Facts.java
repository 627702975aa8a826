package com.hedai.check;

import java.util.ArrayList;
import java.util.List;

/** I4 and I7: every fact is numbered without a gap and read by everybody who reads its stream (事件). */
final class Facts {
    private static final List<String> SERVICES = List.of("user", "loan", "risk", "payment", "audit");

    private Facts() {}

    static List<Invariant> all() {
        var all = new ArrayList<Invariant>();
        for (var service : SERVICES) {
            all.add(new Invariant(
                    "I4", "facts of %s-service have positions without a gap".formatted(service), """
                    select h.stream, h.kept_from, h.position head, count(o.seq) facts, min(o.position) first, max(o.position) last
                    from hedai_%1$s.feed_head h
                    left join hedai_%1$s.outbox o on o.stream = h.stream and o.position is not null
                    group by h.stream, h.kept_from, h.position
                    having count(o.seq) <> h.position - h.kept_from + 1
                        or coalesce(min(o.position), h.kept_from) <> h.kept_from
                        or coalesce(max(o.position), h.position) <> h.position""".formatted(
                                    service)));
            all.add(new Invariant(
                    "I4", "no fact of %s-service waits for its position".formatted(service), """
                    select seq, stream, type from hedai_%s.outbox where position is null""".formatted(service)));
            all.add(new Invariant(
                    "I4", "nothing is set aside in %s-service".formatted(service), """
                    select reader, position, type, left(error, 200) error from hedai_%s.feed_parked""".formatted(service)));
            for (var source : SERVICES) {
                all.add(new Invariant(
                        "I4", "%s-service has read what %s-service told".formatted(service, source), """
                        select c.reader, c.stream, c.position, h.position head from hedai_%s.feed_cursor c
                        join hedai_%s.feed_head h on h.stream = c.stream
                        where c.source = '%s-service' and c.position <> h.position""".formatted(
                                        service, source, source)));
            }
            all.add(new Invariant(
                    "I7", "no request to %s-service stays unanswered".formatted(service), """
                    select route, idem_key, created_at from hedai_%s.idempotency_key
                    where state = 'RUNNING' and leased_until < utc_timestamp(6) - interval 120 second""".formatted(service)));
            if (!service.equals("audit")) {
                all.add(new Invariant(
                        "I5",
                        "each audit record that %s-service wrote is in the trail".formatted(service),
                        """
                        select h.position written, coalesce(r.last, 0) last, coalesce(r.records, 0) records
                        from hedai_%1$s.feed_head h
                        left join (select origin, max(origin_position) last, count(*) records
                                   from hedai_audit.audit_record group by origin) r on r.origin = '%1$s-service'
                        where h.stream = 'audit'
                          and (h.position <> coalesce(r.last, 0) or h.position <> coalesce(r.records, 0))""".formatted(service)));
            }
        }
        return List.copyOf(all);
    }
}

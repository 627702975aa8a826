package com.hedai.sandbox.fault;

import com.hedai.sandbox.answer.PartnerRefusal;
import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long partners take (响应时延): log-normal around a median, because most answers are quick and a few are not. */
@Component
public class Latencies {
    /** The time from accepting an order to executing it. */
    public static final String SETTLEMENT = "bank-settlement";

    private static final Map<String, Integer> USUAL = Map.of(
            "bank",
            20,
            SETTLEMENT,
            200,
            "bureau",
            400,
            "statement-source",
            300,
            "identity",
            80,
            "chsi",
            200,
            "registry",
            150,
            "sms",
            20);
    private static final double SPREAD = 0.5;
    private static final double LONGEST = 10;

    private final JdbcClient jdbc;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Map<String, Integer> medians = new ConcurrentHashMap<>(USUAL);

    Latencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String partner, int medianMillis) {}

    @PostConstruct
    void load() {
        jdbc.sql("select partner, median_millis from partner_latency")
                .query(Row.class)
                .list()
                .forEach(row -> medians.put(row.partner(), row.medianMillis()));
    }

    public void set(String partner, int medianMillis) {
        if (!USUAL.containsKey(partner)) {
            throw new PartnerRefusal(400, "INVALID_REQUEST", "partner is none of " + USUAL.keySet());
        }
        jdbc.sql("""
                        insert into partner_latency (partner, median_millis) values (?, ?)
                        on duplicate key update median_millis = values(median_millis)
                        """).params(partner, medianMillis).update();
        medians.put(partner, medianMillis);
    }

    /** How long it takes this time. */
    public Duration next(String partner) {
        var factor = Math.min(LONGEST, Math.exp(SPREAD * random.nextGaussian()));
        return Duration.ofMillis(Math.round(medians.getOrDefault(partner, 0) * factor));
    }
}

package com.hedai.risk.source;

import com.hedai.commons.security.Actors;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Asks all sources side by side (并行取数). What one of them does never delays or spoils what another says. */
@Component
public class Sources {

    private static final Logger log = LoggerFactory.getLogger(Sources.class);

    private final List<ReportSource> sources;
    private final ReportStore store;
    private final Duration limit;
    private final Clock clock;

    Sources(List<ReportSource> sources, ReportStore store, SourceProperties properties, Clock clock) {
        this.sources = sources;
        this.store = store;
        this.limit = properties.limit();
        this.clock = clock;
    }

    /** What every source says; those that have answered this assessment before are not asked again. */
    public Map<Source, Reported> ask(SourceQuery query) {
        var reported = new EnumMap<Source, Reported>(Source.class);
        reported.putAll(store.latest(query.assessmentId()));
        reported.values().removeIf(known -> known.state() == SourceState.UNAVAILABLE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = start(query, reported, threads);
            asked.forEach((source, answer) -> reported.put(source.source(), await(query, source, answer)));
            threads.shutdownNow();
        }
        return reported;
    }

    private Map<ReportSource, Future<Reported>> start(
            SourceQuery query, Map<Source, Reported> known, ExecutorService threads) {
        var actor = Actors.current();
        var asked = new LinkedHashMap<ReportSource, Future<Reported>>();
        for (var source : sources) {
            if (!known.containsKey(source.source())) {
                asked.put(source, threads.submit(() -> Actors.as(actor, () -> ask(query, source))));
            }
        }
        return asked;
    }

    private Reported ask(SourceQuery query, ReportSource source) {
        var askedAt = clock.instant();
        return store.keep(query, source.source(), askedAt, source.ask(query.inquiry()));
    }

    private Reported await(SourceQuery query, ReportSource source, Future<Reported> answer) {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            log.warn("assessment {}: {} gave no answer within {}", query.assessmentId(), source.source(), limit);
            return silent(query, source.source());
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking " + source.source() + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + source.source(), e);
        }
    }

    private Reported silent(SourceQuery query, Source source) {
        try {
            return store.keep(query, source, clock.instant(), new SourceAnswer.Silent("no answer within " + limit));
        } catch (DuplicateKeyException e) {
            // the answer was kept in the same moment
            return Objects.requireNonNull(store.latest(query.assessmentId()).get(source));
        }
    }
}

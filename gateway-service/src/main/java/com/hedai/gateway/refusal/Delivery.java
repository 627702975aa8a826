package com.hedai.gateway.refusal;

import com.hedai.commons.security.ServiceTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hands sealed batches of refusals to audit-service (拒绝记录上送), oldest first, again and again until each is taken. */
@Component
final class Delivery implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Spool spool;
    private final SpoolProperties properties;
    private final ServiceTokens tokens;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean running;
    private Duration pause = LOOK_EVERY;

    Delivery(Spool spool, SpoolProperties properties, ServiceTokens tokens) {
        this.spool = spool;
        this.properties = properties;
        this.tokens = tokens;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("refusal-delivery").start(this::run);
    }

    private void run() {
        try {
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                deliver();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() throws InterruptedException {
        try {
            for (var batch : spool.sealed()) {
                deliver(batch);
            }
            pause = LOOK_EVERY;
        } catch (IOException | UncheckedIOException failed) {
            if (pause.equals(LOOK_EVERY)) {
                log.warn("audit-service does not take refusals, they wait in {}: {}", spool, failed.toString());
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void deliver(Path batch) throws IOException, InterruptedException {
        var records = String.join(",", Files.readAllLines(batch));
        var request = HttpRequest.newBuilder(
                        properties.audit().resolve("/internal/v1/record-batches/" + Spool.batchOf(batch)))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.token())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"records\":[" + records + "]}"))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        int status = answer.statusCode();
        if (status / 100 == 2) {
            spool.delivered(batch);
        } else if (status == 400 || status == 409 || status == 422) {
            log.error("audit-service will not take batch {} ({}): kept in the folder refused", batch, answer.body());
            spool.setAside(batch);
        } else {
            throw new IOException("audit-service answered " + status);
        }
    }

    @Override
    public void stop() {
        running = false;
        stop.countDown();
        http.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

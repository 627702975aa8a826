package com.hedai.acceptance.hostile;

import com.hedai.testing.server.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends attacks, several at a time, and keeps what was wrong with the answers (齐射). Of each list a part is sent, the same each
 * time, so that a build fails for what was changed; {@code -Dhedai.hostile=full} sends all of it, {@code -Dhedai.hostile.seed=N} makes another choice.
 */
final class Volley {
    private static final boolean FULL = "full".equals(System.getProperty("hedai.hostile"));
    private static final long SEED = Long.getLong("hedai.hostile.seed", 38265977936766L);
    private static final int ONE_IN = Integer.getInteger("hedai.hostile.one-in", 4);
    private static final int AT_ONCE = 8;
    private static final int MOST_SHOWN = 60;

    private final Random chance = new Random(SEED);
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, AtomicInteger> sent = new ConcurrentSkipListMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final long begun = System.nanoTime();

    Volley() {
        System.out.println("hostile input: " + (FULL ? "all of it" : "one in " + ONE_IN) + ", seed " + SEED);
    }

    void fire(String operation, String name, RawDoor door, Crew.Member member, List<Attack> attacks) {
        var chosen = FULL || attacks.size() <= ONE_IN
                ? attacks
                : attacks.stream().filter(attack -> chance.nextInt(ONE_IN) == 0).toList();
        var shots = chosen.stream()
                .<Callable<Void>>map(attack -> () -> {
                    shoot(operation, name, door, member, attack);
                    return null;
                })
                .toList();
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var shot : workers.invokeAll(shots)) {
                shot.get();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(operation, broken.getCause());
        }
    }

    private void shoot(String operation, String name, RawDoor door, Crew.Member member, Attack attack) {
        var answer = door.send(attack.request().as(member.token()));
        sent.computeIfAbsent(name, unseen -> new AtomicInteger()).incrementAndGet();
        statuses.computeIfAbsent(answer.status(), unseen -> new AtomicInteger()).incrementAndGet();
        var wrong = Judge.complaints(attack, answer);
        if (!wrong.isEmpty()) {
            complaints.add("%s at %s as %s, %s: %s <- %s"
                    .formatted(operation, name, member.name(), attack.what(), wrong, answer.shortened()));
        }
    }

    /** What was wrong since the last time this was asked; the first of them, when there are many. */
    List<String> complaints() {
        var all = List.copyOf(complaints);
        complaints.clear();
        all.forEach(System.out::println);
        return all.size() <= MOST_SHOWN ? all : all.subList(0, MOST_SHOWN);
    }

    void writeFigures() {
        var figures = "seed %d, %s, %d s%nsent %s%nanswered %s%n"
                .formatted(
                        SEED,
                        FULL ? "all" : "one in " + ONE_IN,
                        (System.nanoTime() - begun) / 1_000_000_000L,
                        sent,
                        statuses);
        System.out.print(figures);
        try {
            Files.writeString(Repository.root().resolve("testing/acceptance/target/hostile-input.txt"), figures);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

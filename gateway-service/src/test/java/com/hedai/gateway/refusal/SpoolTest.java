package com.hedai.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.id.Ids;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SpoolTest {
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Spool spool(DataSize largest, Duration sealAfter) throws IOException {
        var properties = new SpoolProperties(folder, URI.create("http://127.0.0.1:9"), largest, sealAfter, 10);
        return new Spool(properties, new Ids(Clock.systemUTC()));
    }

    private static void await(Spool spool, int lines) {
        CompletableFuture.allOf(IntStream.range(0, lines)
                        .mapToObj(i -> spool.append("{\"n\":" + i + "}"))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static List<String> lines(Spool spool) throws IOException {
        var lines = new java.util.ArrayList<String>();
        for (var file : spool.sealed()) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }

    @Test
    void aLineIsOnDiskBeforeTheAnswerLeaves() throws IOException, InterruptedException {
        var spool = spool(DataSize.ofMegabytes(1), LONG);

        spool.append("{\"n\":1}").join();

        try (var files = Files.list(folder)) {
            var open = files.filter(f -> f.getFileName().toString().startsWith("open-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(open)).isEqualTo("{\"n\":1}\n");
        }
        spool.stop();
    }

    @Test
    void aFullBatchIsSealed() throws IOException, InterruptedException {
        var spool = spool(DataSize.ofMegabytes(1), LONG);

        await(spool, 25);
        spool.stop();

        assertThat(lines(spool)).hasSize(25);
        assertThat(spool.sealed()).hasSizeGreaterThan(1);
    }

    @Test
    void whatTheKilledProcessLeftIsSealedWithoutItsTornLine() throws IOException, InterruptedException {
        var id = "019ab000-0000-7000-8000-00000000000f";
        Files.writeString(folder.resolve("open-" + id + ".jsonl"), "{\"n\":1}\n{\"n\":2}\n{\"n\":");

        var spool = spool(DataSize.ofMegabytes(1), LONG);

        assertThat(spool.sealed()).singleElement().satisfies(file -> {
            assertThat(Spool.batchOf(file)).isEqualTo(id);
            assertThat(Files.readString(file)).isEqualTo("{\"n\":1}\n{\"n\":2}\n");
        });
        spool.stop();
    }

    @Test
    void aSealedBatchKeepsItsIdAcrossRestarts() throws IOException, InterruptedException {
        var first = spool(DataSize.ofMegabytes(1), LONG);
        await(first, 1);
        first.stop();
        var batch = Spool.batchOf(first.sealed().getFirst());

        var second = spool(DataSize.ofMegabytes(1), LONG);

        assertThat(second.sealed()).singleElement().extracting(Spool::batchOf).isEqualTo(batch);
        second.stop();
    }

    @Test
    void aFullSpoolTakesNothingMoreUntilBatchesAreDelivered() throws IOException, InterruptedException {
        var spool = spool(DataSize.ofBytes(20), Duration.ZERO);
        spool.append("{\"text\":\"as long as twenty bytes\"}").join();

        assertThat(spool.isFull()).isTrue();
        assertThatThrownBy(() -> spool.append("{}").join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SpoolFull.class);
        spool.delivered(spool.sealed().getFirst());

        assertThat(spool.isFull()).isFalse();
        spool.append("{}").join();
        spool.stop();
    }

    @Test
    void twoGatewaysDoNotShareAFolder() throws IOException, InterruptedException {
        var spool = spool(DataSize.ofMegabytes(1), LONG);

        assertThatThrownBy(() -> spool(DataSize.ofMegabytes(1), LONG)).isInstanceOf(Exception.class);

        spool.stop();
    }

    @Test
    void ofAFloodTheFirstOfEachSecondIsKept() {
        var once = new Once();

        assertThat(once.isFirst("10.0.0.1", 7)).isTrue();
        assertThat(once.isFirst("10.0.0.1", 7)).isFalse();
        assertThat(once.isFirst("10.0.0.2", 7)).isTrue();
        assertThat(once.isFirst("10.0.0.1", 8)).isTrue();
    }
}

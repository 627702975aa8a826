package com.hedai.gateway.refusal;

import com.hedai.commons.id.Ids;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The refusals on disk (拒绝留痕缓存). One thread writes what has come in and forces it to disk in one go; a file is sealed when it
 * is full or old enough, and its name is the id of the batch. What was open when the process died is sealed at the next start.
 */
@Component
final class Spool {
    private static final Logger log = LoggerFactory.getLogger(Spool.class);
    private static final String OPEN = "open-";
    private static final String END = ".jsonl";
    private static final int WAITING = 10_000;
    private static final long IDLE_NANOS = 200_000_000;

    private final SpoolProperties properties;
    private final Ids ids;
    private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong bytes = new AtomicLong();
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Thread writer;
    private volatile boolean stopping;
    private @Nullable OpenBatch open;

    private record Entry(String line, CompletableFuture<Void> onDisk) {}

    private static final class OpenBatch {
        private final Path file;
        private final Path sealed;
        private final FileChannel channel;
        private final long sealAt;
        private int records;

        OpenBatch(Path folder, String id, long sealAt) throws IOException {
            this.file = folder.resolve(OPEN + id + END);
            this.sealed = folder.resolve(id + END);
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.sealAt = sealAt;
        }
    }

    Spool(SpoolProperties properties, Ids ids) throws IOException {
        this.properties = properties;
        this.ids = ids;
        Files.createDirectories(properties.folder());
        this.lockFile = FileChannel.open(
                properties.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.lock = exclusively(lockFile);
        sealLeftovers();
        this.writer = Thread.ofPlatform().name("refusal-spool").daemon().start(this::write);
    }

    private FileLock exclusively(FileChannel file) throws IOException {
        var held = file.tryLock();
        if (held == null) {
            throw new IOException("another gateway writes to " + properties.folder());
        }
        return held;
    }

    /** Done when the line is safely on disk; fails with {@link SpoolFull} when there is no room. */
    CompletableFuture<Void> append(String line) {
        var entry = new Entry(line, new CompletableFuture<>());
        if (isFull() || stopping || !waiting.offer(entry)) {
            entry.onDisk.completeExceptionally(new SpoolFull());
        }
        return entry.onDisk;
    }

    boolean isFull() {
        return bytes.get() >= properties.largest().toBytes();
    }

    /** The batches that are ready to be handed on, oldest first. */
    List<Path> sealed() throws IOException {
        try (var files = Files.list(properties.folder())) {
            return files.filter(file -> file.getFileName().toString().endsWith(END))
                    .filter(file -> !file.getFileName().toString().startsWith(OPEN))
                    .sorted()
                    .toList();
        }
    }

    /** The id under which a sealed file is handed on. */
    static String batchOf(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - END.length());
    }

    /** Audit-service has it: the file may go. */
    void delivered(Path file) throws IOException {
        long size = Files.size(file);
        Files.delete(file);
        bytes.addAndGet(-size);
    }

    /** Audit-service will never take it: it is kept aside for a person to look at. */
    void setAside(Path file) throws IOException {
        var aside = Files.createDirectories(properties.folder().resolve("refused"));
        bytes.addAndGet(-Files.size(file));
        Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void sealLeftovers() throws IOException {
        try (var files = Files.list(properties.folder())) {
            for (var file :
                    files.filter(f -> f.getFileName().toString().endsWith(END)).toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(OPEN)) {
                    cutTornLine(file);
                    seal(file, properties.folder().resolve(name.substring(OPEN.length())));
                } else {
                    bytes.addAndGet(Files.size(file));
                }
            }
        }
    }

    /** A line without its end was never acknowledged. */
    private static void cutTornLine(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.force(true);
        }
    }

    private void seal(Path file, Path sealed) throws IOException {
        if (Files.size(file) == 0) {
            Files.delete(file);
        } else {
            Files.move(file, sealed, StandardCopyOption.ATOMIC_MOVE);
            bytes.addAndGet(Files.size(sealed));
        }
    }

    private void write() {
        while (!stopping || !waiting.isEmpty()) {
            var entries = new ArrayList<Entry>();
            try {
                take(entries);
                store(entries);
                sealIfDue(false);
                entries.forEach(entry -> entry.onDisk.complete(null));
            } catch (IOException | RuntimeException failed) {
                log.error(
                        "refusals cannot be written to {}: the gateway answers 503 instead",
                        properties.folder(),
                        failed);
                open = null;
                entries.forEach(entry -> entry.onDisk.completeExceptionally(new SpoolFull()));
            } catch (InterruptedException nobodyDoesThis) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void take(List<Entry> entries) throws InterruptedException {
        var batch = open;
        long untilSeal = batch == null ? IDLE_NANOS : batch.sealAt - System.nanoTime();
        var first = waiting.poll(Math.clamp(untilSeal, 0, IDLE_NANOS), TimeUnit.NANOSECONDS);
        if (first != null) {
            entries.add(first);
            waiting.drainTo(entries, properties.batch() - 1);
        }
    }

    private void store(List<Entry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        var batch = openBatch();
        var lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.line).append('\n'));
        var buffer = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        while (buffer.hasRemaining()) {
            batch.channel.write(buffer);
        }
        batch.channel.force(false);
        batch.records += entries.size();
    }

    private OpenBatch openBatch() throws IOException {
        var batch = open;
        if (batch == null) {
            var sealAt = System.nanoTime() + properties.sealAfter().toNanos();
            batch = new OpenBatch(properties.folder(), ids.next().toString(), sealAt);
            open = batch;
        }
        return batch;
    }

    private void sealIfDue(boolean now) throws IOException {
        var batch = open;
        if (batch == null) {
            return;
        }
        if (now || batch.records >= properties.batch() || System.nanoTime() - batch.sealAt >= 0) {
            open = null;
            batch.channel.close();
            seal(batch.file, batch.sealed);
        }
    }

    @PreDestroy
    void stop() throws IOException, InterruptedException {
        stopping = true;
        writer.join();
        sealIfDue(true);
        lock.release();
        lockFile.close();
    }

    @Override
    public String toString() {
        return "Spool[" + properties.folder() + "]";
    }
}

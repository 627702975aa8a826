package com.hedai.audit.proof;

import com.hedai.audit.merkle.Hash;
import com.hedai.commons.web.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The exported heads (导出的树头): one JSON object a line, smallest first, only ever appended and forced to disk. */
public final class HeadFile {
    private static final int LONGEST_LINE = 4_096;

    private final Path path;
    private final JsonMapper json = Json.strict();
    private long lastSize;

    record Line(long size, String root, Instant at, String keyId, byte[] signature) {}

    /** A line is not what was written. */
    public static final class Damaged extends RuntimeException {
        Damaged(String line, Throwable cause) {
            super("exported head cannot be read: " + line.substring(0, Math.min(80, line.length())), cause);
        }
    }

    HeadFile(Path path) throws IOException {
        this.path = path.toAbsolutePath();
        Files.createDirectories(this.path.getParent());
        this.lastSize = lastSizeOnDisk();
    }

    /** How many leaves the last exported head covers. */
    public synchronized long lastSize() {
        return lastSize;
    }

    synchronized void append(List<TreeHead> heads) throws IOException {
        var lines = new StringBuilder();
        for (var head : heads) {
            var line = new Line(head.size(), head.root().toString(), head.at(), head.keyId(), head.signature());
            lines.append(json.writeValueAsString(line)).append('\n');
        }
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var buffer = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        lastSize = heads.getLast().size();
    }

    /** All of them; to be closed. {@link Damaged} is thrown where a line cannot be read. */
    public Stream<TreeHead> heads() {
        if (!Files.exists(path)) {
            return Stream.empty();
        }
        try {
            BufferedReader reader = Files.newBufferedReader(path);
            var complete = new AtomicLong(lengthNow());
            return reader.lines()
                    .takeWhile(line -> complete.addAndGet(-line.length() - 1) >= 0)
                    .map(this::head)
                    .onClose(() -> close(reader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Up to here no line is being written at this moment. */
    private synchronized long lengthNow() throws IOException {
        return Files.size(path);
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private TreeHead head(String line) {
        try {
            var read = json.readValue(line, Line.class);
            return new TreeHead(read.size(), Hash.parse(read.root()), read.at(), read.keyId(), read.signature());
        } catch (JacksonException | IllegalArgumentException damaged) {
            throw new Damaged(line, damaged);
        }
    }

    private long lastSizeOnDisk() throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        try (var channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var tail = tail(channel);
            int torn = tail.length() - tail.lastIndexOf('\n') - 1;
            if (torn > 0) {
                // The machine stopped while this line was written: the head is still in the database and comes again.
                channel.truncate(channel.size() - torn);
            }
            var complete = tail.substring(0, tail.length() - torn).stripTrailing();
            return complete.isEmpty()
                    ? 0
                    : head(complete.substring(complete.lastIndexOf('\n') + 1)).size();
        }
    }

    private static String tail(FileChannel channel) throws IOException {
        channel.position(Math.max(0, channel.size() - LONGEST_LINE));
        var buffer = ByteBuffer.allocate(LONGEST_LINE);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer);
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }
}

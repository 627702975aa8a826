package com.hedai.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Shows what a process logged (日志), and with {@code -f} what it goes on to log. */
final class Logs implements Command {
    private static final int LINES = 200;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Home home;

    Logs(Home home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public String usage() {
        return "logs SERVICE [-f]";
    }

    @Override
    public String summary() {
        return "show the last lines of a log; -f follows it until Ctrl-C";
    }

    @Override
    public int run(Arguments arguments) {
        boolean follow = arguments.has("-f");
        String word = arguments.word().orElseThrow(() -> new CommandFailed("whose log? " + known()));
        arguments.refuseRest(usage());
        Part part = Part.named(word).orElseThrow(() -> new CommandFailed("no '%s' here; %s".formatted(word, known())));
        Path log = home.log(part);
        if (!Files.exists(log)) {
            throw new CommandFailed(part.title() + " has logged nothing yet; ./hedai up starts it");
        }
        System.out.println(LogTail.of(log, LINES));
        if (follow) {
            follow(log);
        }
        return 0;
    }

    private static String known() {
        return Arrays.stream(Part.values()).map(Part::title).collect(Collectors.joining(", ", "one of: ", ""));
    }

    /** Ends with Ctrl-C; a new start of the process begins a new file, which is then read from its beginning. */
    private static void follow(Path log) {
        try {
            long seen = Files.size(log);
            while (true) {
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
                long length = Files.exists(log) ? Files.size(log) : 0;
                seen = length < seen ? 0 : seen;
                if (length > seen) {
                    print(log, seen, (int) Math.min(length - seen, 1 << 20));
                    seen = Math.min(length, seen + (1 << 20));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(Path log, long from, int count) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[count];
            file.seek(from);
            file.readFully(bytes);
            System.out.write(bytes);
            System.out.flush();
        }
    }
}

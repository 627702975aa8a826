package com.hedai.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines of a log (日志末尾). */
final class LogTail {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int WIDEST = 400;
    private static final Pattern ERROR = Pattern.compile("^\\S+Z ERROR ");
    private static final Pattern FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ )");

    private LogTail() {}

    static String of(Path log, int lines) {
        return last(read(log), lines);
    }

    /** What went wrong: from the first error on, without the frames of stack traces, which hide the one line that matters. */
    static String causes(Path log, int lines) {
        List<String> told = read(log).stream()
                .filter(line -> !FRAME.matcher(line).find() && !line.isBlank())
                .map(line -> line.length() > WIDEST ? line.substring(0, WIDEST) + "…" : line)
                .toList();
        if (told.isEmpty()) {
            return "(nothing; was it killed?)";
        }
        List<String> errors =
                told.stream().dropWhile(line -> !ERROR.matcher(line).find()).toList();
        return last(errors.isEmpty() ? told : errors, lines);
    }

    private static String last(List<String> all, int lines) {
        return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    private static List<String> read(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - MOST_BYTES);
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of("(no log at " + log + ")");
        }
    }
}

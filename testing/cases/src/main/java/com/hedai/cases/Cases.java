package com.hedai.cases;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Runs files of published cases (算例核对): one line a case, a count, and 1 if a figure was missed. */
public final class Cases {
    private final PrintStream out;
    private int passed;
    private int failed;

    Cases(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] files) {
        System.exit(new Cases(System.out).run(List.of(files)));
    }

    int run(List<String> files) {
        if (files.isEmpty()) {
            System.err.println("hedai: no file of cases was named; ./hedai cases FILE...");
            return 2;
        }
        for (var file : files) {
            try (var cases = read(Path.of(file))) {
                cases.forEach(this::check);
            } catch (IOException e) {
                System.err.println("hedai: " + e.getMessage());
                return 2;
            }
        }
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0 ? 0 : 1;
    }

    private static Stream<JsonNode> read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(file + ": no such file");
        }
        return CaseFiles.read(file);
    }

    private void check(JsonNode node) {
        var id = node.path("id").asString("?");
        var misses = misses(node);
        if (misses.isEmpty()) {
            passed++;
            out.println("PASS " + id);
        } else {
            failed++;
            out.println("FAIL " + id + " " + misses.getFirst());
        }
    }

    /** A case that cannot be worked out is a miss like any other: the next ones still run. */
    static List<Miss> misses(JsonNode node) {
        try {
            return Case.of(node).misses();
        } catch (RuntimeException e) {
            return List.of(new Miss("error", "an answer", String.valueOf(e.getMessage())));
        }
    }
}

package com.hedai.acceptance.plain;

import com.hedai.acceptance.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a service holds in memory once what it no longer needs was collected (堆转储). */
final class Heap {
    private final Installation installation;
    private final Path folder;

    Heap(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
    }

    /**
     * Dumps the living objects of a service and gives who holds which value, and how many arrays with it. A dump in which something was
     * found is kept.
     */
    Map<String, Integer> holders(String service, Markers markers) {
        var file = folder.resolve(service + ".hprof").toAbsolutePath();
        try {
            Files.deleteIfExists(file);
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var dump = new ProcessBuilder(
                            jcmd, Long.toString(installation.processOf(service)), "GC.heap_dump", file.toString())
                    .redirectErrorStream(true)
                    .start();
            var words = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (dump.waitFor() != 0 || !Files.exists(file)) {
                throw new IllegalStateException("no heap dump of " + service + ": " + words);
            }
            var found = HeapDump.open(file).holders(markers);
            if (found.isEmpty()) {
                Files.delete(file);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package com.hedai.acceptance.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Searches what is too large to hold (流式查找), piece by piece; what lies across two pieces is found, too. */
final class Haystack {
    static final int PIECE = 1 << 20;

    private Haystack() {}

    static Map<String, Integer> search(InputStream in, Markers markers) throws IOException {
        int overlap = markers.longest() - 1;
        var buffer = new byte[overlap + PIECE];
        var found = new HashMap<String, Integer>();
        int kept = 0;
        while (true) {
            int read = in.readNBytes(buffer, kept, PIECE);
            if (read == 0) {
                return found;
            }
            int length = kept + read;
            markers.counts(buffer, length).forEach((name, count) -> found.merge(name, count, Integer::sum));
            kept = Math.min(overlap, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
    }

    /** Where which values were found, in all files of these folders. */
    static Map<String, Map<String, Integer>> searchFiles(List<Path> files, Markers markers) {
        var found = new TreeMap<String, Map<String, Integer>>();
        for (var file : files) {
            try (var in = Files.newInputStream(file)) {
                var here = search(in, markers);
                if (!here.isEmpty()) {
                    found.put(file.getFileName().toString(), here);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
        return found;
    }

    static List<Path> filesUnder(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}

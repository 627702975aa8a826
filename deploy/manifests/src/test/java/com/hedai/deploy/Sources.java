package com.hedai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The repository's files (代码仓库), or what they would be with one of them changed, to see what the rules say to that. */
final class Sources {
    private final Path root;
    private final Map<String, String> changed;

    private Sources(Path root, Map<String, String> changed) {
        this.root = root;
        this.changed = changed;
    }

    static Sources asTheyAre() {
        return new Sources(Path.of("..", "..").toAbsolutePath().normalize(), Map.of());
    }

    /** The same with the first {@code before} in {@code file} replaced. */
    Sources with(String file, String before, String after) {
        String text = text(file);
        assertThat(text).as("what is to be broken in %s", file).contains(before);
        int at = text.indexOf(before);
        var more = new HashMap<>(changed);
        more.put(file, text.substring(0, at) + after + text.substring(at + before.length()));
        return new Sources(root, more);
    }

    Path path(String file) {
        return root.resolve(file);
    }

    boolean has(String file) {
        return changed.containsKey(file) || Files.isRegularFile(path(file));
    }

    String text(String file) {
        String other = changed.get(file);
        try {
            return other == null ? Files.readString(path(file)) : other;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder whose name ends so, as paths from the root. */
    List<String> below(String folder, String end) {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.hedai.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.hedai.testing.server.PrivateFiles;
import com.hedai.testing.server.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The passwords of one machine (本机口令), generated when first asked for and kept in a file only its owner reads. */
final class LocalSecrets {
    private final Path file;
    private final Map<String, String> known = new TreeMap<>();

    LocalSecrets(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    int split = line.indexOf('=');
                    known.put(line.substring(0, split), line.substring(split + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    String get(String name) {
        String secret = known.get(name);
        if (secret == null) {
            secret = Secrets.random(24);
            known.put(name, secret);
            write();
        }
        return secret;
    }

    private void write() {
        String text = known.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            PrivateFiles.write(file, text.getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}

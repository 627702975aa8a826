package com.hedai.acceptance;

import com.hedai.launcher.OneMachine;
import com.hedai.launcher.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.byteman.rule.Rule;
import org.springframework.util.FileSystemUtils;

/** The points of {@code faults.btm} at which a service dies or stands still when told so (故障注入). */
final class Faults {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;

    Faults(Path folder) {
        this.folder = folder;
    }

    /** What a JVM is started with, so that it can be struck later. */
    List<String> jvm() {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            var agent = Path.of(Rule.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var script = folder.resolve("faults.btm");
            try (var rules = Faults.class.getResourceAsStream("/faults.btm")) {
                Files.write(script, rules.readAllBytes());
            }
            return List.of("-Dhedai.faults=" + folder, "-javaagent:%s=script:%s".formatted(agent, script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next time the part comes to the point, it strikes. */
    Armed arm(OneMachine machine, Part part, String point) {
        var file = folder.resolve(URI.create(machine.url(part)).getPort() + "-" + point);
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Armed(file);
    }

    /** A fault that lies in wait. */
    record Armed(Path file) {
        boolean hasStruck() {
            return !Files.exists(file);
        }

        /** Waits until it has struck. */
        void awaitStrike() {
            Await.until(file.getFileName() + " to strike", PATIENCE, this::hasStruck, struck -> struck);
        }

        /** Waits until what was struck stands still. */
        void awaitStandstill() {
            var sign = file.resolveSibling(file.getFileName() + ".now");
            Await.until(sign.getFileName().toString(), PATIENCE, () -> Files.exists(sign), there -> there);
        }
    }
}

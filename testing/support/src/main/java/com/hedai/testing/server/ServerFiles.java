package com.hedai.testing.server;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Server programs (服务器程序) which lie in jars of the build and are unpacked once per machine. */
public final class ServerFiles {
    private final Path folder;

    public ServerFiles(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Beside the sources, so that the launcher and all tests share one copy; else in the temp folder. */
    public static ServerFiles shared() {
        return new ServerFiles(Repository.find()
                .map(root -> root.resolve(".hedai/servers"))
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"), "hedai-servers-" + System.getProperty("user.name"))));
    }

    /** The folder {@code name} with the wanted files of the jar that holds {@code prefix + probe}. */
    Path unpacked(String name, String prefix, String probe, Predicate<String> wanted) {
        Path target = folder.resolve(name);
        try {
            if (!Files.isDirectory(target)) {
                unpackAlone(target, prefix, probe, wanted);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + name + " into " + folder, e);
        }
    }

    /** Several JVMs may start tests at once: one unpacks, the others wait for it. */
    private synchronized void unpackAlone(Path target, String prefix, String probe, Predicate<String> wanted)
            throws IOException {
        Files.createDirectories(folder);
        Path guard = folder.resolve(target.getFileName() + ".lock");
        try (var channel = FileChannel.open(guard, CREATE, WRITE);
                var _ = channel.lock()) {
            if (Files.isDirectory(target)) {
                return;
            }
            Path part = folder.resolve(target.getFileName() + ".part");
            delete(part);
            copy(jarOf(prefix + probe), prefix, wanted, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static JarFile jarOf(String resource) throws IOException {
        URL url = ServerFiles.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IOException("no server program for %s %s: %s is not on the class path"
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), resource));
        }
        var connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    private static void copy(JarFile jar, String prefix, Predicate<String> wanted, Path part) throws IOException {
        try (jar) {
            for (var entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
                String name = entry.getName();
                if (!name.startsWith(prefix) || !wanted.test(name.substring(prefix.length()))) {
                    continue;
                }
                Path file = part.resolve(name.substring(prefix.length())).normalize();
                Files.createDirectories(file.getParent());
                try (var content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
    }

    /** Removes a folder with all it holds; does nothing when there is none. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

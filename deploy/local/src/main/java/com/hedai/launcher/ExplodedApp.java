package com.hedai.launcher;

import com.hedai.testing.server.ServerFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * The jar of a service, laid out in a folder (展开的应用): it starts faster than the nested jar, shares its libraries with the
 * other services, and is not touched by a build while it runs.
 */
final class ExplodedApp {
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private final Path jar;
    private final Path folder;
    private final Path libraries;

    /** Apps under the same folder share {@code lib}. */
    ExplodedApp(Path jar, Path apps, String name) {
        this.jar = jar;
        this.folder = apps.resolve(name);
        this.libraries = apps.resolve("lib");
    }

    /** The main class with its class path, as arguments of {@code java}. */
    List<String> arguments() {
        try {
            if (!isCurrent()) {
                layOut();
            }
            return Files.readAllLines(folder.resolve("arguments"));
        } catch (IOException e) {
            throw new CommandFailed("cannot lay out %s: %s".formatted(jar, e.getMessage()), e);
        }
    }

    /** What makes it start faster; gone when the jar is another. */
    StartCache cache() {
        return new StartCache(folder);
    }

    private boolean isCurrent() throws IOException {
        Path stamp = folder.resolve("stamp");
        return Files.exists(stamp) && Files.readString(stamp).equals(stamp());
    }

    /** With the folder, because the class path names it: a copied or moved folder is laid out anew. */
    private String stamp() throws IOException {
        return "%d %d %s"
                .formatted(Files.size(jar), Files.getLastModifiedTime(jar).toMillis(), folder);
    }

    private void layOut() throws IOException {
        ServerFiles.delete(folder);
        Files.createDirectories(folder);
        Files.createDirectories(libraries);
        try (var archive = new JarFile(jar.toFile())) {
            Path classes = folder.resolve("classes.jar");
            var classPath = new ArrayList<>(List.of(classes.toString()));
            copyClasses(archive, classes);
            for (ZipEntry entry : archive.stream().filter(e -> !e.isDirectory()).toList()) {
                if (entry.getName().startsWith(LIBRARIES)) {
                    classPath.add(library(archive, entry).toString());
                }
            }
            String main = archive.getManifest().getMainAttributes().getValue("Start-Class");
            Files.write(folder.resolve("arguments"), List.of("-cp", String.join(":", classPath), main));
        }
        Files.writeString(folder.resolve("stamp"), stamp());
    }

    /** A jar rather than a folder: class data can only be shared and cached from jars. */
    private static void copyClasses(JarFile archive, Path classes) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(classes))) {
            for (ZipEntry entry : archive.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(CLASSES) && !name.equals(CLASSES)) {
                    out.putNextEntry(new ZipEntry(name.substring(CLASSES.length())));
                    archive.getInputStream(entry).transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }

    /** Libraries of our own change without a new version, so their names carry the checksum. */
    private Path library(JarFile archive, ZipEntry entry) throws IOException {
        String name = entry.getName().substring(LIBRARIES.length());
        Path file = libraries.resolve(name.replace(".jar", "-%08x.jar".formatted(entry.getCrc())));
        if (!Files.exists(file)) {
            copy(archive, entry, file);
        }
        return file;
    }

    private static void copy(JarFile archive, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (InputStream content = archive.getInputStream(entry)) {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

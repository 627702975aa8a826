package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplodedAppTest {
    @TempDir
    private Path temp;

    @Test
    void itRunsItsMainClassFromItsOwnClassesAndSharedLibraries() throws IOException {
        var app = new ExplodedApp(jar("one"), temp.resolve("apps"), "loan-service");

        var arguments = app.arguments();

        assertThat(arguments).first().isEqualTo("-cp");
        assertThat(arguments).last().isEqualTo("com.hedai.Main");
        String[] classPath = arguments.get(1).split(":", -1);
        assertThat(classPath)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(Path.of(entry)).isRegularFile());
        assertThat(entry(Path.of(classPath[0]), "a.txt")).isEqualTo("one");
    }

    @Test
    void aNewJarIsLaidOutAnew() throws IOException {
        var first = new ExplodedApp(jar("one"), temp.resolve("apps"), "loan-service").arguments();

        Path changed = jar("two");
        Files.setLastModifiedTime(changed, FileTime.fromMillis(1_000_000_000_000L));
        var second = new ExplodedApp(changed, temp.resolve("apps"), "loan-service").arguments();

        assertThat(entry(Path.of(second.get(1).split(":", -1)[0]), "a.txt")).isEqualTo("two");
        assertThat(second).hasSameSizeAs(first);
    }

    @Test
    void aNewJarHasNoStartCacheYet() throws IOException {
        var app = new ExplodedApp(jar("one"), temp.resolve("apps"), "loan-service");
        app.arguments();
        Files.writeString(
                Path.of(app.cache().noting().getLast().split("=", -1)[1].replace(".notes", ".aot")), "made");
        assertThat(app.cache().exists()).isTrue();

        Path changed = jar("two");
        Files.setLastModifiedTime(changed, FileTime.fromMillis(1_000_000_000_000L));
        var next = new ExplodedApp(changed, temp.resolve("apps"), "loan-service");
        next.arguments();

        assertThat(next.cache().exists()).isFalse();
    }

    @Test
    void aMovedFolderIsLaidOutAnew() throws IOException {
        Path jar = jar("one");
        new ExplodedApp(jar, temp.resolve("apps"), "loan-service").arguments();
        Files.move(temp.resolve("apps"), temp.resolve("moved"));

        var arguments = new ExplodedApp(jar, temp.resolve("moved"), "loan-service").arguments();

        assertThat(arguments.get(1)).contains(temp.resolve("moved").toString()).doesNotContain("/apps/");
    }

    private static String entry(Path jar, String name) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path jar(String content) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", "com.hedai.Main");
        Path file = temp.resolve("app.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            out.putNextEntry(new ZipEntry("BOOT-INF/classes/a.txt"));
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("BOOT-INF/lib/library-1.0.jar"));
            out.write(emptyJar());
        }
        return file;
    }

    private static byte[] emptyJar() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, new Manifest()).close();
        return bytes.toByteArray();
    }
}

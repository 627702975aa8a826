package com.hedai.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the applications of the platform are run (程序). */
final class Programs {
    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xss512k",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=UTC");

    private final Setup setup;

    Programs(Setup setup) {
        this.setup = setup;
    }

    /** The command of the service itself. */
    List<String> command(Part part) {
        return command(part, setup.start());
    }

    /** The same program for a task of its own beside the service, which notes nothing. */
    List<String> aside(Part part) {
        return command(part, setup.start() == Setup.StartMode.NOTING ? Setup.StartMode.PLAIN : setup.start());
    }

    boolean hasStartCache(Part part) {
        var app = app(part);
        app.arguments();
        return app.cache().exists();
    }

    /** Makes the start cache from what the service noted in its last start; its size in bytes. */
    long makeStartCache(Part part) {
        var app = app(part);
        return app.cache().make(java(), app.arguments(), setup.home().log(part).resolveSibling("start-cache.log"));
    }

    private List<String> command(Part part, Setup.StartMode mode) {
        var app = app(part);
        // Laid out before the cache is looked for: what belongs to another jar is gone then.
        var arguments = app.arguments();
        var command = java();
        command.addAll(
                switch (mode) {
                    case PLAIN -> List.of();
                    case NOTING -> app.cache().noting();
                    case CACHED -> app.cache().using();
                });
        command.addAll(arguments);
        command.addAll(setup.settings().arguments(part));
        return command;
    }

    private List<String> java() {
        var java = new ArrayList<>(JVM);
        java.addAll(setup.jvm());
        return java;
    }

    private ExplodedApp app(Part part) {
        return new ExplodedApp(part.jar(setup.root()), setup.home().apps(), part.title());
    }
}

package com.hedai.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Plays one loan from the first form to the last cent on the running platform (演示). */
final class Demo implements Command {
    private static final String MAIN = "com.hedai.acceptance.Demo";

    private final Path root;
    private final Home home;

    Demo(Path root, Home home) {
        this.root = root;
        this.home = home;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String usage() {
        return "demo";
    }

    @Override
    public String summary() {
        return "lend money to a made-up borrower and get it back, step by step";
    }

    @Override
    public int run(Arguments arguments) {
        arguments.refuseRest(usage());
        Optional<Background> door = Background.running(home, Part.GATEWAY);
        Optional<Background> sandbox = Background.running(home, Part.SANDBOX);
        if (door.isEmpty() || sandbox.isEmpty()) {
            throw new CommandFailed("the platform is not up; start it with ./hedai up");
        }
        Path classes = root.resolve("testing/acceptance/target/classes");
        if (!Files.isDirectory(classes)) {
            throw new CommandFailed(classes + " is missing; ./hedai up builds it");
        }
        return play(classes, url(door.get()), url(sandbox.get()));
    }

    private static String url(Background process) {
        return "http://127.0.0.1:" + process.port();
    }

    private int play(Path classes, String gateway, String partners) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        var builder = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, MAIN)).inheritIO();
        builder.environment().put("HEDAI_GATEWAY_URL", gateway);
        builder.environment().put("HEDAI_PARTNERS_URL", partners);
        builder.environment().put("HEDAI_ACCOUNTS", home.accounts().toString());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new CommandFailed("cannot start the demo: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}

package com.hedai.launcher;

import java.nio.file.Path;
import java.util.Optional;

/** Plays one loan from the first form to the last cent on the running platform (演示). */
final class Demo implements Command {
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
        return "lend money to made-up borrowers and get it back, step by step";
    }

    @Override
    public int run(Arguments arguments) {
        arguments.refuseRest(usage());
        Optional<Background> door = Background.running(home, Part.GATEWAY);
        Optional<Background> sandbox = Background.running(home, Part.SANDBOX);
        if (door.isEmpty() || sandbox.isEmpty()) {
            throw new CommandFailed("the platform is not up; start it with ./hedai up");
        }
        var story = new Story(root, home)
                .of(
                        "Demo",
                        url(door.get()),
                        url(sandbox.get()),
                        home.demoContract().toString());
        return Story.play(story.inheritIO(), () -> {});
    }

    private static String url(Background process) {
        return "http://127.0.0.1:" + process.port();
    }
}

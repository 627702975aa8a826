package com.hedai.launcher;

import java.nio.file.Path;
import java.util.Optional;

/** Plays three loans from the first form to the last cent on the running platform, and more people around them (演示). */
final class Demo implements Command {
    private static final int USUAL_PEOPLE = 25;
    private static final int MOST_PEOPLE = 1000;

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
        return "demo [--people N]";
    }

    @Override
    public String summary() {
        return "lend money to made-up borrowers and get it back, step by step; --people N more fill the book (0 to "
                + MOST_PEOPLE + ", usually " + USUAL_PEOPLE + ")";
    }

    @Override
    public int run(Arguments arguments) {
        int people = arguments.value("--people").map(Demo::people).orElse(USUAL_PEOPLE);
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
                        home.demoContract().toString(),
                        String.valueOf(people));
        return Story.play(story.inheritIO(), () -> {});
    }

    private static int people(String word) {
        if (!word.matches("\\d{1,4}") || Integer.parseInt(word) > MOST_PEOPLE) {
            throw new CommandFailed("--people: %s (expected: 0 to %d)".formatted(word, MOST_PEOPLE));
        }
        return Integer.parseInt(word);
    }

    private static String url(Background process) {
        return "http://127.0.0.1:" + process.port();
    }
}

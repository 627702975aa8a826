package com.hedai.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The one command (统一命令): finds the named command and turns its outcome into an exit code. */
public final class Hedai {
    private Hedai() {}

    public static void main(String[] words) {
        var root = Path.of(System.getProperty("hedai.root", "")).toAbsolutePath();
        System.exit(run(commands(root), words));
    }

    static int run(List<Command> commands, String... words) {
        String name = words.length == 0 ? "help" : words[0];
        var chosen =
                commands.stream().filter(command -> command.name().equals(name)).findFirst();
        try {
            if (chosen.isEmpty()) {
                throw new CommandFailed("no command '%s'; ./hedai help lists them".formatted(name));
            }
            return chosen.get()
                    .run(new Arguments(Arrays.asList(words).subList(Math.min(1, words.length), words.length)));
        } catch (CommandFailed failed) {
            System.err.println("hedai: " + failed.getMessage());
            return 1;
        }
    }

    private static List<Command> commands(Path root) {
        var home = new Home(root.resolve(".hedai"));
        List<Command> working = List.of(
                new Up(root, home),
                new Down(home),
                new Status(home),
                new Logs(home),
                new Code(home, Clock.systemUTC()),
                new Demo(root, home),
                new Bench(root, home),
                new Cases(root),
                new Check(home));
        var all = new ArrayList<>(working);
        all.add(new Help(working));
        return all;
    }
}

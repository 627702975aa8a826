package com.hedai.launcher;

import java.util.List;

/** Lists the commands (帮助). */
final class Help implements Command {
    private final List<Command> commands;

    Help(List<Command> commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String usage() {
        return "help";
    }

    @Override
    public String summary() {
        return "show this";
    }

    @Override
    public int run(Arguments arguments) {
        System.out.println("Hedai 合贷, a lending platform on one machine\n");
        commands.forEach(command -> print(command.usage(), command.summary()));
        print(
                "test [--mysql URL] [--redis URL] [args]",
                "run every check and every test, on servers that are named; args go to Maven");
        print(usage(), summary());
        return 0;
    }

    private static void print(String usage, String summary) {
        System.out.printf("  ./hedai %s%n          %s%n", usage, summary);
    }
}

package com.hedai.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds files of published figures against the arithmetic that the services use (算例核对). */
final class Cases implements Command {
    private final Path root;

    Cases(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public String usage() {
        return "cases FILE...";
    }

    @Override
    public String summary() {
        return "work out published schedules, rates and stories of loans and say which figures are met to the cent";
    }

    @Override
    public int run(Arguments arguments) {
        List<String> files = new ArrayList<>();
        for (Optional<String> file = arguments.word(); file.isPresent(); file = arguments.word()) {
            files.add(file.get());
        }
        arguments.refuseRest(usage());
        if (files.isEmpty()) {
            throw new CommandFailed("no file was named; usage: ./hedai " + usage());
        }
        var program = new ModuleProgram(root.resolve("testing/cases")).of("com.hedai.cases.Cases", files);
        return Story.play(program.inheritIO(), () -> {});
    }
}

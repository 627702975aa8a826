package com.hedai.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words after a command's name (命令参数); whatever nobody asked for is refused by {@link #refuseRest}. */
final class Arguments {
    private final List<String> rest;

    Arguments(List<String> words) {
        this.rest = new ArrayList<>(words);
    }

    boolean has(String option) {
        return rest.remove(option);
    }

    /** The value of {@code --option value} or {@code --option=value}. */
    Optional<String> value(String option) {
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).startsWith(option + "=")) {
                return Optional.of(rest.remove(i).substring(option.length() + 1));
            }
            if (rest.get(i).equals(option)) {
                rest.remove(i);
                if (i == rest.size()) {
                    throw new CommandFailed(option + " needs a value");
                }
                return Optional.of(rest.remove(i));
            }
        }
        return Optional.empty();
    }

    /** The values of an option that may stand there several times. */
    List<String> values(String option) {
        var all = new ArrayList<String>();
        for (var next = value(option); next.isPresent(); next = value(option)) {
            all.add(next.get());
        }
        return all;
    }

    /** The next word that is not an option. */
    Optional<String> word() {
        for (int i = 0; i < rest.size(); i++) {
            if (!rest.get(i).startsWith("-")) {
                return Optional.of(rest.remove(i));
            }
        }
        return Optional.empty();
    }

    void refuseRest(String usage) {
        if (!rest.isEmpty()) {
            throw new CommandFailed("'%s' is not understood; usage: ./hedai %s".formatted(rest.getFirst(), usage));
        }
    }
}

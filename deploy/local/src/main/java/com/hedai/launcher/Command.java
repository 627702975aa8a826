package com.hedai.launcher;

/** One thing {@code ./hedai} does (一个命令). */
interface Command {
    String name();

    /** The options, as help shows them. */
    String usage();

    String summary();

    /**
     * Does it and gives the exit code.
     *
     * @throws CommandFailed with the one message the user needs
     */
    int run(Arguments arguments);
}

package com.hedai.launcher;

/** Stops the platform (停止); stopping what does not run is fine. */
final class Down implements Command {
    private final Home home;

    Down(Home home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "down";
    }

    @Override
    public String usage() {
        return "down";
    }

    @Override
    public String summary() {
        return "stop everything; the data stays";
    }

    @Override
    public int run(Arguments arguments) {
        arguments.refuseRest(usage());
        home.make();
        try (var _ = home.lock()) {
            int stopped = new Shutdown(home, new Progress()).run();
            System.out.println(
                    stopped == 0 ? "Nothing was running." : "Hedai 合贷 is down; its data stay in " + home.folder());
        }
        return 0;
    }
}

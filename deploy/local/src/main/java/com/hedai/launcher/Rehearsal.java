package com.hedai.launcher;

import java.util.List;

/**
 * One start of the platform for its start caches only (彩排): the programs note what they load until everything is ready and there is an
 * account for each role, then they end, and a cache is made of the notes of each. Needed once for each build and JDK.
 */
final class Rehearsal {
    private final Setup setup;
    private final Programs programs;
    private final Progress progress;

    Rehearsal(Setup setup, Progress progress) {
        this.setup = setup.by(Setup.StartMode.NOTING);
        this.programs = new Programs(this.setup);
        this.progress = progress;
    }

    /** Does nothing when every program has its cache. */
    void ensureCaches() {
        setup.home().make();
        var missing = Part.applications().stream()
                .filter(part -> !programs.hasStartCache(part))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        progress.say("start caches", "once for this build: start, note what is loaded, stop, make the caches");
        startAndStop();
        make(missing);
        progress.say("start caches", "ready");
    }

    private void startAndStop() {
        var machine = OneMachine.start(setup, progress);
        try {
            new DemoAccounts(machine, setup, progress).ensure();
        } finally {
            machine.stop();
        }
    }

    private void make(List<Part> parts) {
        for (Part part : parts) {
            var size = progress.during("the start cache of " + part.title(), () -> programs.makeStartCache(part));
            progress.say(part.title(), "start cache of %d MB".formatted(size / 1_000_000));
        }
    }
}

package com.hedai.bench;

import java.util.List;

/** The program behind {@code ./hedai bench} (性能测试程序): lists the benches or runs the named one. */
public final class Benches {
    private Benches() {}

    /** Exits with 1 when a goal is missed or the name is unknown; the last line is the verdict as JSON. */
    public static void main(String[] words) {
        System.exit(run(all(new Bed(System.getenv())), words));
    }

    static List<Bench> all(Bed bed) {
        return List.of(
                new SubmitBench(bed),
                new StartupBench(bed),
                new DecideBench(bed),
                new ReadBench(bed),
                new FeedBench(bed),
                new ScheduleBench());
    }

    static int run(List<Bench> benches, String... words) {
        if (words.length == 0) {
            benches.forEach(bench -> System.out.printf("  %-10s %s%n", bench.name(), bench.summary()));
            return 0;
        }
        var chosen =
                benches.stream().filter(bench -> bench.name().equals(words[0])).findFirst();
        if (chosen.isEmpty()) {
            System.err.printf(
                    "hedai: no bench '%s' (expected: %s)%n",
                    words[0],
                    String.join(", ", benches.stream().map(Bench::name).toList()));
            return 1;
        }
        try {
            var verdict = chosen.get().run();
            System.out.println(verdict.json());
            return verdict.isOk() ? 0 : 1;
        } catch (NotPossible reason) {
            System.err.println("hedai: " + reason.getMessage());
            return 1;
        }
    }
}

package com.hedai.acceptance;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What the audit trail knows of one person (审计轨迹).
 *
 * @param seen the ids in the records of each request, by its trace
 */
record Trail(Map<String, Set<String>> seen) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The person's records of a kind, once they tell of all that is wanted, or as they are after a while. */
    static Trail of(Player player, String kind, Api auditor, List<Knock> wanted, BiPredicate<Trail, Knock> tells) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var trail = read(player, kind, auditor);
        while (System.nanoTime() < deadline && !trail.tellsOfAll(wanted, tells)) {
            trail = read(player, kind, auditor);
        }
        return trail;
    }

    private boolean tellsOfAll(List<Knock> wanted, BiPredicate<Trail, Knock> tells) {
        return wanted.stream().allMatch(knock -> tells.test(this, knock));
    }

    /** Whether there is a record of this very request. */
    boolean knows(Knock knock) {
        return seen.containsKey(knock.traceId());
    }

    /** Whether there is one that names the objects, too. */
    boolean knows(Knock knock, Set<String> objects) {
        return seen.getOrDefault(knock.traceId(), Set.of()).containsAll(objects) && knows(knock);
    }

    /** Whether any record names an object. */
    boolean names(String object) {
        return seen.values().stream().anyMatch(objects -> objects.contains(object));
    }

    private static Trail read(Player player, String kind, Api auditor) {
        var seen = new HashMap<String, Set<String>>();
        var path = "/api/v1/audit/records?limit=200&kind=" + kind + "&actor=" + player.accountId();
        var next = "";
        do {
            var page = auditor.get(path + next).expect(200);
            for (var record : page.at("items")) {
                var ids = seen.computeIfAbsent(record.path("traceId").asString(""), trace -> new HashSet<>());
                record.path("objectIds").forEach(id -> ids.add(id.asString()));
            }
            next = page.text("next").isEmpty() ? "" : "&after=" + page.text("next");
        } while (!next.isEmpty());
        return new Trail(seen);
    }
}

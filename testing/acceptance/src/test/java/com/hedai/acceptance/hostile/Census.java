package com.hedai.acceptance.hostile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the objects there are (清点): every list without variables in its path, read to its end by who may read it. */
final class Census {
    /** Evidence of what is refused and read grows by being looked for. */
    private static final List<String> EVIDENCE = List.of("/api/v1/audit/records");

    private static final int MOST_PAGES = 50;

    private Census() {}

    static Map<String, Integer> of(
            List<Operation> operations, Map<String, Crew.Member> allowed, Map<String, RawDoor> doors) {
        var counts = new TreeMap<String, Integer>();
        for (var operation : operations) {
            if (operation.isList()
                    && !operation.hasVariables()
                    && !EVIDENCE.contains(operation.path())
                    && allowed.containsKey(operation.name())) {
                var door = doors.get(operation.service());
                counts.put(operation.name(), count(operation, allowed.get(operation.name()), door));
            }
        }
        return counts;
    }

    private static int count(Operation operation, Crew.Member member, RawDoor door) {
        var isPaged = operation.parameters("query").stream()
                .anyMatch(parameter -> parameter.name().equals("after"));
        var query = isPaged ? "?limit=200" : "";
        int count = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            var read = door.send(Request.of("GET", operation.path() + query).as(member.token()))
                    .json();
            count += read.path("items").size();
            if (!read.path("next").isString()) {
                return count;
            }
            query = "?limit=200&after=" + read.path("next").asString();
        }
        throw new IllegalStateException(operation.name() + " has more than " + count + " objects");
    }
}

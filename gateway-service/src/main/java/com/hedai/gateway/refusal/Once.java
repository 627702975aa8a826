package com.hedai.gateway.refusal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the first of many equal things within one second (每秒首次). */
final class Once {
    private static final int MOST = 10_000;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private long second;

    synchronized boolean isFirst(String what, long epochSecond) {
        if (epochSecond != second || seen.size() >= MOST) {
            seen.clear();
            second = epochSecond;
        }
        return seen.add(what);
    }
}

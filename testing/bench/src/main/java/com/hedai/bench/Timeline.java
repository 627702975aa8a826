package com.hedai.bench;

import java.util.concurrent.locks.LockSupport;

/** Time that passes (时间线), in nanoseconds from an arbitrary beginning. */
interface Timeline {
    /** The time of this machine. */
    Timeline WALL = new Timeline() {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void awaitNanos(long moment) {
            for (long left = moment - now(); left > 0; left = moment - now()) {
                LockSupport.parkNanos(left);
            }
        }
    };

    long now();

    /** Returns at the moment, at once when it is past. */
    void awaitNanos(long moment);
}

package com.hedai.commons.work;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for work (唤醒信号). A raise between looking and waiting is not lost: the number read before looking tells. */
public final class Signal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private long count;

    /** How often it was raised so far; read it before looking for work. */
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes everybody. */
    public void raise() {
        lock.lock();
        try {
            count++;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it was raised after the given count, at most that long; tells whether it was. */
    public boolean awaitAfter(long seen, Duration most) throws InterruptedException {
        var left = most.toNanos();
        lock.lock();
        try {
            while (count == seen && left > 0) {
                left = raised.awaitNanos(left);
            }
            return count != seen;
        } finally {
            lock.unlock();
        }
    }
}

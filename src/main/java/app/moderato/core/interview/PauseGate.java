package app.moderato.core.interview;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Holds back further calls while a run is paused; those in flight finish. */
final class PauseGate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean closed;

    void close() {
        set(true);
    }

    void open() {
        set(false);
    }

    void pass() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (closed) {
                opened.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void set(boolean close) {
        lock.lock();
        try {
            closed = close;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

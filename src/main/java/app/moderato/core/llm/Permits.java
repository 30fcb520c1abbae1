package app.moderato.core.llm;

import java.util.concurrent.Semaphore;

/**
 * A number of permits that may be changed while they are in use, given out first come, first served. Lowering it takes
 * none back: those in use are kept until released, so it holds once they are. Any thread.
 */
public final class Permits {
    private final Adjustable free;
    private int number;

    /** @param number ≥ 1 */
    public Permits(int number) {
        this.number = checked(number);
        this.free = new Adjustable(number);
    }

    public void acquire() throws InterruptedException {
        free.acquire();
    }

    /** Gives back one that was acquired. */
    public void release() {
        free.release();
    }

    /** @param permits from now on, ≥ 1 */
    public synchronized void set(int permits) {
        int more = checked(permits) - number;
        number = permits;
        if (more > 0) {
            free.release(more);
        } else {
            free.reducePermits(-more);
        }
    }

    public synchronized int number() {
        return number;
    }

    private static int checked(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("At least one permit, not " + number);
        }
        return number;
    }

    /** Only a subclass may take permits away. */
    private static final class Adjustable extends Semaphore {
        private static final long serialVersionUID = 1L;

        Adjustable(int permits) {
            super(permits, true);
        }

        @Override
        protected void reducePermits(int reduction) {
            super.reducePermits(reduction);
        }
    }
}

package app.moderato.ui.run;

import app.moderato.core.interview.RunState;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.report.chart.SpeedChart;
import app.moderato.ui.task.Job;
import app.moderato.ui.task.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A sitting from its opening to its last rating, as background work. The screen's clock looks at how far it is, also
 * where the work was cancelled.
 */
final class SittingJob implements Job<SittingJob> {
    /** Opens the sitting, or says why not. */
    @FunctionalInterface
    interface Opening {
        Sitting open() throws NotBegun, InvalidInput, LlmException;
    }

    private final Opening opening;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Sitting sitting;
    private volatile boolean rating;
    private volatile @Nullable Exception failure;

    SittingJob(Opening opening) {
        this.opening = opening;
    }

    @Override
    public SittingJob run(Progress progress) throws InterruptedException {
        try (Sitting made = opening.open()) {
            SpeedChart.warm();
            sitting = made;
            if (made.interview() != RunState.INTERRUPTED) {
                rating = true;
                made.rate();
            }
        } catch (InterruptedException e) {
            // the rating was ended, by the person or with the process: a resume makes up for it
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
        } catch (Exception e) {
            failure = e;
        } finally {
            over.countDown();
        }
        return this;
    }

    /** Null until it is open. */
    @Nullable
    Sitting sitting() {
        return sitting;
    }

    /** The interviews have ended. */
    boolean rating() {
        return rating;
    }

    /** Ended, and the run's lock is given back. */
    boolean over() {
        return over.getCount() == 0;
    }

    @Nullable
    Exception failure() {
        return failure;
    }

    /** Ends it, to be resumed later, and waits for that as long as given. */
    void interrupt(long time, TimeUnit unit) throws InterruptedException {
        Sitting now = sitting;
        if (now != null) {
            now.stop(RunState.INTERRUPTED);
            over.await(time, unit);
        }
    }
}

package app.moderato.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A job under way, as the screen sees it. Its properties change on the screen's thread only. */
public final class RunningTask implements Progress {
    private record Step(double fraction, String sentence) {}

    private final String title;
    private final Executor screen;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final AtomicReference<@Nullable Step> unseen = new AtomicReference<>();
    private final Object lock = new Object();
    private @Nullable Thread thread;
    private boolean cancelled;
    /** Of the screen's thread. */
    private boolean over;

    RunningTask(String title, Executor screen) {
        this.title = title;
        this.screen = screen;
    }

    public String title() {
        return title;
    }

    /** Done, 0..1; negative where it is not known. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Only the latest step waits for the screen: a busy job cannot flood its queue. */
    @Override
    public void report(double newFraction, String newSentence) {
        if (unseen.getAndSet(new Step(newFraction, newSentence)) == null) {
            screen.execute(this::showLatest);
        }
    }

    private void showLatest() {
        Step step = unseen.getAndSet(null);
        if (step != null) {
            fraction.set(step.fraction());
            sentence.set(step.sentence());
        }
    }

    /** Interrupts the job; neither its result nor its failure is delivered. */
    public void cancel() {
        synchronized (lock) {
            cancelled = true;
            interrupt();
        }
    }

    public boolean isCancelled() {
        synchronized (lock) {
            return cancelled;
        }
    }

    /** Its end has been handed over, or will never be. */
    public boolean isOver() {
        return over;
    }

    void begin() {
        synchronized (lock) {
            thread = Thread.currentThread();
            if (cancelled) {
                interrupt();
            }
        }
    }

    /** Never the screen's own thread, on which tests run their jobs: its event loop would not survive it. */
    private void interrupt() {
        if (thread != null && thread.isVirtual()) {
            thread.interrupt();
        }
    }

    /** On the screen's thread, before its end is handed over. */
    void hand() {
        over = true;
    }

    void end() {
        synchronized (lock) {
            thread = null;
        }
    }
}

package app.moderato.ui.desk;

import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Reads the run under way again while a page is on screen: at once, then every few seconds. On the screen's thread. */
public final class LiveReading {
    private static final Duration AGAIN_AFTER = Duration.seconds(5);

    private final BooleanSupplier wanted;
    private final Runnable read;
    private final Timeline again;

    /** @param wanted there is something newer to be read */
    public LiveReading(BooleanSupplier wanted, Runnable read) {
        this.wanted = wanted;
        this.read = read;
        again = new Timeline(new KeyFrame(AGAIN_AFTER, event -> readOnce()));
        again.setCycleCount(Animation.INDEFINITE);
    }

    /** There is a run under way, and it is the one looked at. */
    public static boolean of(Desk desk, RunControl runs) {
        var glance = runs.glanceProperty().get();
        var run = desk.runProperty().get();
        return glance != null && glance.live() && run != null && run.id().equals(glance.run());
    }

    public void begin() {
        readOnce();
        again.play();
    }

    public void end() {
        again.stop();
    }

    private void readOnce() {
        if (wanted.getAsBoolean()) {
            read.run();
        }
    }
}

package app.moderato.ui.control;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/** Calls back on the screen's thread, from its start to its stop: the one clock of live figures. */
public interface Ticker {
    void start(Runnable tick);

    void stop();

    /** By the toolkit's own pulse. */
    static Ticker ofScreen(Duration period) {
        javafx.util.Duration millis = javafx.util.Duration.millis((double) period.toMillis());
        Timeline timeline = new Timeline();
        return new Ticker() {
            @Override
            public void start(Runnable tick) {
                timeline.getKeyFrames().setAll(new KeyFrame(millis, event -> tick.run()));
                timeline.setCycleCount(Animation.INDEFINITE);
                timeline.playFromStart();
            }

            @Override
            public void stop() {
                timeline.stop();
            }
        };
    }
}

package app.moderato.ui.run;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/** Calls back on the screen's thread, from its start to its stop: the one clock of all live figures. */
interface Ticker {
    /** How often live figures may change: four times a second. */
    Duration PERIOD = Duration.ofMillis(250);

    void start(Runnable tick);

    void stop();

    /** By the toolkit's own pulse. */
    static Ticker ofScreen() {
        return new Ticker() {
            private final Timeline timeline = new Timeline();

            @Override
            public void start(Runnable tick) {
                timeline.getKeyFrames()
                        .setAll(new KeyFrame(javafx.util.Duration.millis((double) PERIOD.toMillis()), event -> tick.run()));
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

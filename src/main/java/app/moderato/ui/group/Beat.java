package app.moderato.ui.group;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Calls back on the screen's thread, from its start to its stop: how often what is said may move on the screen. */
interface Beat {
    /** Thirty times a second: words come as they are said. */
    double MILLIS = 33;

    void start(Runnable beat);

    void stop();

    /** By the toolkit's own pulse. */
    static Beat ofScreen() {
        return new Beat() {
            private final Timeline timeline = new Timeline();

            @Override
            public void start(Runnable beat) {
                timeline.getKeyFrames().setAll(new KeyFrame(Duration.millis(MILLIS), event -> beat.run()));
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

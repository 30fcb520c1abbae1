package app.moderato.ui.run;

import java.util.Iterator;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Work for the screen, a piece a frame: what first fills a page would hold the screen's thread if done at once. */
final class Stepwise extends AnimationTimer {
    private final Iterator<Runnable> steps;

    Stepwise(Runnable... steps) {
        this.steps = List.of(steps).iterator();
    }

    @Override
    public void handle(long now) {
        if (steps.hasNext()) {
            steps.next().run();
        } else {
            stop();
        }
    }
}

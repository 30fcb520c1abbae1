package app.moderato.ui.run;

import app.moderato.core.interview.monitor.BlockCount;
import app.moderato.ui.control.MeterBar;
import java.util.List;
import javafx.css.PseudoClass;

/** How counts of cells look, wherever they are shown. */
final class LiveStyles {
    /** There is at least one. */
    static final PseudoClass SOME = PseudoClass.getPseudoClass("some");

    /** The provider bears fewer calls than a person allowed. */
    static final PseudoClass SLOWED = PseudoClass.getPseudoClass("slowed");

    private LiveStyles() {}

    /** Done, in flight, failed; the rest of the bar is queued. */
    static List<MeterBar.Fill> fills(BlockCount count) {
        double all = Math.max(1, count.planned());
        if (count.inFlight() + count.failed() == 0) {
            return List.of(new MeterBar.Fill(count.done() / all, "whole"));
        }
        return List.of(
                new MeterBar.Fill(count.done() / all, "start"),
                new MeterBar.Fill(count.inFlight() / all, "soft"),
                new MeterBar.Fill(count.failed() / all, "danger"));
    }
}

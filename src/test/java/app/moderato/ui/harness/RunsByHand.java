package app.moderato.ui.harness;

import app.moderato.core.interview.RunId;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunGlance;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Runs nothing: keeps what was asked for, and shows what the test says. */
public final class RunsByHand implements RunControl {
    private final ReadOnlyObjectWrapper<@Nullable RunGlance> glance = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunGlance> ended = new ReadOnlyObjectWrapper<>();
    private final List<String> asked = new ArrayList<>();

    /** A sitting is over. */
    public void end(RunGlance how) {
        ended.set(null);
        ended.set(how);
    }

    public void show(RunGlance now) {
        glance.set(now);
    }

    /** Such as {@code begin}, {@code resume 3}; in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable RunGlance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable RunGlance> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    @Override
    public void begin() {
        asked.add("begin");
    }

    @Override
    public void pilot() {
        asked.add("pilot");
    }

    @Override
    public void rehearse() {
        asked.add("rehearse");
    }

    @Override
    public void resume(RunId run) {
        asked.add("resume " + run);
    }

    @Override
    public void retryFailed(RunId run) {
        asked.add("retry " + run);
    }

    @Override
    public void pause() {
        asked.add("pause");
    }

    @Override
    public void goOn() {
        asked.add("go on");
    }

    @Override
    public void stop() {
        asked.add("stop");
    }
}

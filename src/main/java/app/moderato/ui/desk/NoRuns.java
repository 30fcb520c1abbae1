package app.moderato.ui.desk;

import app.moderato.core.interview.RunId;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Stands in until the run screen brings the real one. */
public final class NoRuns implements RunControl {
    private final ReadOnlyObjectWrapper<@Nullable RunGlance> glance = new ReadOnlyObjectWrapper<>();

    @Override
    public ReadOnlyObjectProperty<@Nullable RunGlance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    @Override
    public void begin() {}

    @Override
    public void rehearse() {}

    @Override
    public void resume(RunId run) {}

    @Override
    public void retryFailed(RunId run) {}

    @Override
    public void pause() {}

    @Override
    public void goOn() {}

    @Override
    public void stop() {}
}

package app.moderato.ui.harness;

import app.moderato.ui.desk.GroupControl;
import app.moderato.ui.desk.GroupGlance;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Holds nothing: keeps what was asked for, and shows what the test says. */
public final class GroupsByHand implements GroupControl {
    private final ReadOnlyObjectWrapper<@Nullable GroupGlance> glance = new ReadOnlyObjectWrapper<>();
    private final List<String> asked = new ArrayList<>();

    public void show(@Nullable GroupGlance now) {
        glance.set(now);
    }

    /** Such as {@code pause}; in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable GroupGlance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    @Override
    public void moveOn() {
        asked.add("move on");
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

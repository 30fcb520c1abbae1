package app.moderato.ui.desk;

import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** Drives the one group that sits in this window. On the screen's thread; the group itself is in the background. */
public interface GroupControl {
    /** Null while none is at the table. */
    ReadOnlyObjectProperty<@Nullable GroupGlance> glanceProperty();

    /** The next stage of the agenda. */
    void moveOn();

    /** Once the turn under way is over. */
    void pause();

    void goOn();

    /** Leaves the table within a second; it can be gone on with. */
    void stop();
}

package app.moderato.ui.desk;

import javafx.scene.Parent;

/** What a rail button opens. Made once, shown many times. All methods on the screen's thread. */
public interface Page {
    /** The same node at every call. */
    Parent node();

    /** Is on screen from now on; what is attached here is detached in {@link #hidden()}. */
    default void shown() {}

    default void hidden() {}

    /** A person was sent here; the page brings the place to sight. Follows {@link #shown()}. */
    default void go(Place place) {}

    /** Ctrl+F: puts the keyboard into the page's search field, where it has one. */
    default void find() {}

    /** Ctrl+E: opens the page's ways to export, where it has some. */
    default void export() {}

    /** Ctrl+N: begins something new in the page's list, where it has one. */
    default void create() {}

    /** Ctrl+T: puts the page's question to one person, where it has one. */
    default void tryOut() {}

    /** J and K, forwards or backwards through what the page lists. */
    default void step(boolean forwards) {}
}

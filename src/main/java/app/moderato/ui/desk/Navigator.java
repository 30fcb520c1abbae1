package app.moderato.ui.desk;

/** Takes a person to a place. On the screen's thread. */
@FunctionalInterface
public interface Navigator {
    void go(Place place);
}

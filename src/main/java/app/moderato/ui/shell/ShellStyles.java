package app.moderato.ui.shell;

import javafx.css.PseudoClass;

/** States that the frame's style sheet knows. */
final class ShellStyles {
    /** Of the window's root while it is narrower than this; every page's sheet may use it. */
    static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    static final double NARROW_BELOW = 1100;

    static final PseudoClass REHEARSAL = PseudoClass.getPseudoClass("rehearsal");

    /** Of the provider's pill: its key is not there. */
    static final PseudoClass KEYLESS = PseudoClass.getPseudoClass("keyless");

    private ShellStyles() {}
}

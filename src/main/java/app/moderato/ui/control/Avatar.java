package app.moderato.ui.control;

import javafx.scene.control.Label;

/** A person's initials in a circle. */
public final class Avatar extends Label {
    public Avatar() {
        getStyleClass().add("avatar");
        // the name stands beside it
        setAccessibleText("");
    }

    public Avatar(String name) {
        this();
        setName(name);
    }

    public void setName(String name) {
        setText(Figures.initials(name));
    }
}

package app.moderato.ui.group;

import app.moderato.core.panel.PersonaId;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Somebody at the table, in the column at the left. */
final class PersonRow {
    /** What they do now. */
    enum Mark {
        NONE,
        /** Who wants to speak most. */
        NEXT,
        /** Whom the moderator pointed at. */
        PICKED,
        THINKING,
        SPEAKING
    }

    private final PersonaId id;
    private final String name;
    private final String initials;
    private final String age;
    private final IntegerProperty turns = new SimpleIntegerProperty();
    private final IntegerProperty wish = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Mark> mark = new SimpleObjectProperty<>(Mark.NONE);

    PersonRow(PersonaId id, String name, String initials, String age) {
        this.id = id;
        this.name = name;
        this.initials = initials;
        this.age = age;
    }

    PersonaId id() {
        return id;
    }

    /** As they are called at the table. */
    String name() {
        return name;
    }

    String initials() {
        return initials;
    }

    String age() {
        return age;
    }

    IntegerProperty turnsProperty() {
        return turns;
    }

    /** 0..100, how much they want to speak; −1 while that is not known. */
    IntegerProperty wishProperty() {
        return wish;
    }

    ObjectProperty<Mark> markProperty() {
        return mark;
    }

    /** They speak, or think what to say. */
    boolean busy() {
        return mark.get() == Mark.THINKING || mark.get() == Mark.SPEAKING;
    }
}

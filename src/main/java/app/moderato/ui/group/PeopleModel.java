package app.moderato.ui.group;

import app.moderato.core.group.GroupState;
import app.moderato.core.group.Wish;
import app.moderato.core.panel.PersonaId;
import app.moderato.ui.group.PersonRow.Mark;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Those at the table: who wants to speak, who does, whom the moderator looks at. */
final class PeopleModel {
    private final List<PersonRow> rows;
    private final ObjectProperty<@Nullable PersonRow> chosen = new SimpleObjectProperty<>();
    private @Nullable PersonaId picked;

    PeopleModel(List<PersonRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** By seat. */
    List<PersonRow> rows() {
        return rows;
    }

    /** To whom the moderator's next question goes; null for everybody. */
    ObjectProperty<@Nullable PersonRow> chosenProperty() {
        return chosen;
    }

    Optional<PersonRow> row(@Nullable PersonaId who) {
        return rows.stream().filter(row -> row.id().equals(who)).findFirst();
    }

    /** Who speaks, or thinks what to say; empty while nobody does. */
    Optional<PersonRow> busy() {
        return rows.stream().filter(PersonRow::busy).findFirst();
    }

    /** @param wishes most eager first */
    void wish(List<Wish> wishes) {
        wishes.forEach(
                wish -> row(wish.who()).ifPresent(row -> row.wishProperty().set(wish.points())));
        if (busy().isEmpty()) {
            mark(wishes.isEmpty() ? null : wishes.getFirst().who(), Mark.NEXT);
        }
    }

    void thinking(@Nullable PersonaId who) {
        mark(who, Mark.THINKING);
    }

    void speaking(@Nullable PersonaId who) {
        mark(who, Mark.SPEAKING);
    }

    void quiet() {
        rows.stream()
                .filter(row -> row.busy() || row.markProperty().get() == Mark.PICKED)
                .forEach(row -> row.markProperty().set(Mark.NONE));
        markPicked();
    }

    void count(GroupState state) {
        picked = state.picked();
        rows.forEach(row -> row.turnsProperty().set((int) state.turns().stream()
                .filter(turn -> row.id().equals(turn.speaker()))
                .count()));
        quiet();
    }

    private void mark(@Nullable PersonaId who, Mark mark) {
        rows.forEach(row -> row.markProperty().set(row.id().equals(who) ? mark : Mark.NONE));
        markPicked();
    }

    private void markPicked() {
        row(picked)
                .filter(row -> !row.busy())
                .ifPresent(row -> row.markProperty().set(Mark.PICKED));
    }
}

package app.moderato.ui.guide;

import app.moderato.core.panel.Persona;
import app.moderato.ui.control.Avatar;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A person to choose: initials, name, age and place. */
final class PersonCell extends ListCell<Persona> {
    private final Avatar avatar = new Avatar();

    PersonCell() {
        avatar.getStyleClass().add("tiny");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Persona persona, boolean emptyCell) {
        super.updateItem(persona, emptyCell);
        if (persona == null || emptyCell) {
            setText(null);
            setGraphic(null);
        } else {
            avatar.setName(persona.name());
            setText(words(persona));
            setGraphic(avatar);
        }
    }

    static String words(Persona persona) {
        return Stream.concat(
                        Stream.of(persona.name()),
                        Stream.of("age", "city", "state").flatMap(name -> persona.attribute(name).stream()))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
    }
}

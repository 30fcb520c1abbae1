package app.moderato.ui.validate.importing;

import app.moderato.ui.control.InWords;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Something of the file, a word on it, and what it is. */
final class ChoiceLine<T> extends HBox {
    private final ComboBox<T> choice = new ComboBox<>();
    private boolean showing;

    /**
     * @param id of the box
     * @param spoken name of the box
     * @param parts that stand before it
     */
    ChoiceLine(String id, String spoken, List<Label> parts, List<T> choices, Function<T, String> words) {
        getStyleClass().add("choice-line");
        choice.setId(id);
        choice.setAccessibleText(spoken);
        choice.getStyleClass().add("small");
        choice.setConverter(InWords.words(words));
        choice.getItems().setAll(choices);
        getChildren().setAll(parts);
        getChildren().add(choice);
    }

    void show(T value) {
        showing = true;
        choice.setValue(value);
        showing = false;
    }

    /** @param chosen by a person */
    void onChosen(Consumer<T> chosen) {
        choice.setOnAction(event -> {
            if (!showing && choice.getValue() != null) {
                chosen.accept(choice.getValue());
            }
        });
    }

    /** A label that gives way where room is short. */
    static Label wide(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        setHgrow(label, Priority.ALWAYS);
        return label;
    }

    static Label fixed(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}

package app.moderato.ui.control;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/** What a screen reader says of a cell that shows nodes instead of a text: the words in them, in their order. */
public final class Spoken {
    private Spoken() {}

    public static String words(Node shown) {
        return parts(shown).map(String::strip).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static Stream<String> parts(Node node) {
        if (!Objects.requireNonNullElse(node.getAccessibleText(), "").isBlank()) {
            return Stream.of(node.getAccessibleText());
        }
        return switch (node) {
            case Labeled labeled -> Stream.of(Objects.requireNonNullElse(labeled.getText(), ""));
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(Spoken::parts);
            default -> Stream.empty();
        };
    }
}

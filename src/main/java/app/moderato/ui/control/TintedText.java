package app.moderato.ui.control;

import app.moderato.core.study.Filled;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A wrapped text in which the values that were put in stand out by colour and ground. */
public final class TintedText extends TextFlow {
    private final Path ground = new Path();
    private List<Filled.Insertion> values = List.of();

    public TintedText() {
        getStyleClass().add("tinted-text");
        getStylesheets().add(ControlSheets.PROMPT);
        ground.getStyleClass().add("tint");
        // no part of the text's own layout
        ground.setManaged(false);
    }

    /** @param newValues inside the text, in order, none over another */
    public void show(String text, List<Filled.Insertion> newValues) {
        values = List.copyOf(newValues);
        List<Node> pieces = new ArrayList<>();
        pieces.add(ground);
        int end = 0;
        for (Filled.Insertion value : values) {
            piece(text.substring(end, value.start()), "plain-text", pieces);
            piece(text.substring(value.start(), value.end()), "tinted-value", pieces);
            end = value.end();
        }
        piece(text.substring(end), "plain-text", pieces);
        getChildren().setAll(pieces);
        setAccessibleText(text);
    }

    private static void piece(String text, String styleClass, List<Node> pieces) {
        if (!text.isEmpty()) {
            Text piece = new Text(text);
            piece.getStyleClass().add(styleClass);
            pieces.add(piece);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<PathElement> shape = new ArrayList<>();
        for (Filled.Insertion value : values) {
            shape.addAll(List.of(getRangeShape(value.start(), value.end(), false)));
        }
        ground.getElements().setAll(shape);
    }
}

package app.moderato.ui.control;

import app.moderato.core.study.Passage;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** A text of several lines, with a wavy line under the words that a check points at. */
public final class MarkedTextArea extends StackPane {
    private static final double BELOW = 1.5;

    private final TextArea area = new TextArea();
    private final Pane layer = new Pane();
    private final Path wave = new Path();
    private List<Passage> marked = List.of();

    public MarkedTextArea() {
        getStyleClass().add("marked-text");
        area.setWrapText(true);
        area.accessibleTextProperty().bind(accessibleTextProperty());
        wave.getStyleClass().add("wave");
        wave.setManaged(false);
        layer.getChildren().add(wave);
        layer.setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(layer.widthProperty());
        clip.heightProperty().bind(layer.heightProperty());
        layer.setClip(clip);
        getChildren().addAll(area, layer);
        area.scrollTopProperty().subscribe(top -> requestLayout());
        area.textProperty().subscribe(words -> requestLayout());
    }

    public TextArea area() {
        return area;
    }

    /** Passages that are not in the text as it stands, since somebody types on, are left out. */
    public void mark(List<Passage> passages) {
        marked = List.copyOf(passages);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<PathElement> elements = new ArrayList<>();
        // the skin's own text, which alone knows where its lines break; none before the skin is there
        if (!marked.isEmpty() && area.lookup(".content .text") instanceof Text text) {
            area.layout();
            for (Passage passage : marked) {
                if (passage.isIn(text.getText())) {
                    for (Bounds line : Wave.lines(text.rangeShape(passage.start(), passage.end()))) {
                        Point2D from = place(text, line.getMinX(), line.getMaxY());
                        Point2D to = place(text, line.getMaxX(), line.getMaxY());
                        elements.addAll(Wave.under(from.getX(), to.getX(), from.getY() + BELOW));
                    }
                }
            }
        }
        wave.getElements().setAll(elements);
    }

    private Point2D place(Text text, double x, double y) {
        return layer.sceneToLocal(text.localToScene(x, y));
    }
}

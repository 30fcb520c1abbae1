package app.moderato.ui.results;

import javafx.scene.shape.Line;

/** Lines of plots. */
final class Lines {
    private Lines() {}

    static Line of(String style) {
        Line line = new Line();
        line.getStyleClass().add(style);
        return line;
    }

    static void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }
}

package app.moderato.ui.results;

import app.moderato.core.analysis.ConceptMeans;
import app.moderato.ui.control.ConceptName;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The mean of each concept on every rating question; the best of a question is bold. */
final class MeasuresGrid extends GridPane {
    private static final double FIGURE = 38;
    /** With the card's own padding. */
    private static final double LAST = 45;

    MeasuresGrid(Compared compared) {
        getStyleClass().add("measures");
        Numbers numbers = new Numbers();
        List<ConceptName> names = compared.names();
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        first.setMinWidth(100);
        getColumnConstraints().add(first);
        Region corner = cell(new Label(), "measure-head", "measure-name");
        add(corner, 0, 0);
        for (int i = 0; i < names.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            double width = i == names.size() - 1 ? LAST : FIGURE;
            column.setMinWidth(width);
            column.setPrefWidth(width);
            column.setMaxWidth(width);
            getColumnConstraints().add(column);
            Label letter = new Label(names.get(i).letter());
            add(cell(letter, "measure-head", i == names.size() - 1 ? "measure-last" : "measure-figure"), i + 1, 0);
        }
        for (int row = 0; row < compared.means().size(); row++) {
            ConceptMeans means = compared.means().get(row);
            add(cell(new Label(Naming.of(compared.offer(), means)), "measure-cell", "measure-name"), 0, row + 1);
            for (int i = 0; i < names.size(); i++) {
                Double mean = means.means().get(names.get(i).id());
                Label figure = new Label(mean == null ? "–" : numbers.two(mean));
                boolean best =
                        means.means().size() > 1 && means.best(names.get(i).id());
                figure.getStyleClass().add(best ? "strong" : "muted");
                add(
                        cell(figure, "measure-cell", i == names.size() - 1 ? "measure-last" : "measure-figure"),
                        i + 1,
                        row + 1);
            }
        }
    }

    private static Region cell(Label label, String style, String place) {
        label.getStyleClass().addAll(style, place);
        label.setMaxWidth(Double.MAX_VALUE);
        if (!place.equals("measure-name")) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        return label;
    }
}

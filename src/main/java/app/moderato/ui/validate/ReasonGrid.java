package app.moderato.ui.validate;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Reasons in two columns, read line by line. */
final class ReasonGrid {
    private static final int COLUMNS = 2;

    private ReasonGrid() {}

    static void fill(GridPane grid, List<Reason> reasons) {
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(half(), half());
        for (int i = 0; i < reasons.size(); i++) {
            grid.add(line(reasons.get(i)), i % COLUMNS, i / COLUMNS);
        }
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(100.0 / COLUMNS);
        return half;
    }

    private static Label line(Reason reason) {
        FontIcon mark = new FontIcon(
                switch (reason.kind()) {
                    case PASSED -> Feather.CHECK;
                    case LIMIT -> Feather.ALERT_CIRCLE;
                    case FORBIDS -> Feather.SLASH;
                });
        mark.getStyleClass()
                .add(
                        switch (reason.kind()) {
                            case PASSED -> "mark-ok";
                            case LIMIT -> "mark-warn";
                            case FORBIDS -> "mark-bad";
                        });
        Label line = new Label(reason.sentence(), mark);
        line.getStyleClass().add("reason-line");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}

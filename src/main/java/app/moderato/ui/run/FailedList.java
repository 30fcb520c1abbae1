package app.moderato.ui.run;

import app.moderato.ui.control.Messages;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** Shows the cells without an answer under their causes; details of each open beside it. */
final class FailedList {
    private static final double ROW = 31;

    private final ListView<FailedLine> list;
    private final FailedLines lines;

    FailedList(ListView<FailedLine> list, RunViewModel model, Messages messages) {
        this.list = list;
        this.lines = model.rows().failed();
        FailedDetails details = new FailedDetails(model, messages);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new FailedCellView(messages, details::show));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER
                    && list.getSelectionModel().getSelectedItem() instanceof FailedRow row) {
                details.show(list, row);
            }
        });
    }

    /** The rows are given once there is something to show. */
    void fill() {
        list.setItems(lines.lines());
    }
}

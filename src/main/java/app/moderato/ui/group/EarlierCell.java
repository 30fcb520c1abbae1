package app.moderato.ui.group;

import app.moderato.core.group.GroupId;
import app.moderato.core.interview.RunState;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.WholeCell;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A group of before: what it was about, how it ended, what it took. */
final class EarlierCell extends WholeCell<EarlierRow> {
    private final Messages messages;
    private final Consumer<List<GroupId>> compare;

    EarlierCell(Messages messages, Consumer<List<GroupId>> compare) {
        fit();
        this.messages = messages;
        this.compare = compare;
        getStyleClass().add("earlier-cell");
    }

    @Override
    protected void updateItem(@Nullable EarlierRow row, boolean emptyCell) {
        super.updateItem(row, emptyCell);
        if (row == null || emptyCell) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Label title = label(row.title(), "strong");
        Label state = label(state(row.group().state(), messages), "chip");
        if (row.group().state() == RunState.COMPLETED) {
            state.getStyleClass().add("ok");
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(title, state, gap, label(row.when(), "caption"));
        top.getStyleClass().add("earlier-head");
        Label study = label(row.group().studyTitle(), "secondary");
        study.setMinWidth(0);
        VBox box = new VBox(top, study, label(row.facts(), "caption"));
        if (!row.series().isEmpty()) {
            Hyperlink beside = new Hyperlink(
                    messages.text("group.earlier.compare", row.series().size()));
            beside.setId("group-compare-" + row.group().id());
            beside.setOnAction(event -> compare.accept(row.series()));
            box.getChildren().add(beside);
        }
        box.getStyleClass().add("earlier-line");
        setAccessibleText(messages.text(
                "group.earlier.spoken",
                row.title(),
                state.getText(),
                row.group().studyTitle(),
                row.facts()));
        setGraphic(box);
    }

    static String state(RunState state, Messages messages) {
        return messages.text(
                switch (state) {
                    case RUNNING -> "group.state.live";
                    case PAUSED -> "group.state.paused";
                    case COMPLETED -> "group.state.completed";
                    case STOPPED -> "group.state.stopped";
                    case BUDGET -> "group.state.budget";
                    case INTERRUPTED, INCOMPLETE -> "group.state.interrupted";
                    case REFUSED -> "group.state.refused";
                });
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}

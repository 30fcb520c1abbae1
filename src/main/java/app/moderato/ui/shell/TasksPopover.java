package app.moderato.ui.shell;

import app.moderato.ui.control.EscapeKey;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.RunningTask;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All background work with its progress; each can be cancelled. */
final class TasksPopover {
    private final ObservableList<RunningTask> running;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final PopOver popOver = new PopOver(rows);

    TasksPopover(ObservableList<RunningTask> running, Messages messages) {
        this.running = running;
        this.messages = messages;
        rows.setId("tasks");
        rows.getStyleClass().add("tasks");
        popOver.setAnimated(false);
        EscapeKey.hides(popOver);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
        popOver.getStyleClass().add("themed-popover");
        popOver.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(TasksPopover.class.getResource("shell.css"))
                        .toExternalForm());
        running.addListener((ListChangeListener<RunningTask>) change -> fill());
        fill();
    }

    void toggle(Node owner) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(owner);
        }
    }

    private void fill() {
        rows.getChildren().clear();
        if (running.isEmpty()) {
            Label none = new Label(messages.text("shell.status.idle"));
            none.getStyleClass().add("muted");
            rows.getChildren().add(none);
        }
        running.forEach(task -> rows.getChildren().add(row(task)));
    }

    private Node row(RunningTask task) {
        Label title = new Label(task.title());
        title.getStyleClass().add("strong");
        Label sentence = new Label();
        sentence.getStyleClass().add("caption");
        sentence.textProperty().bind(task.sentenceProperty());
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(Bindings.max(-1, task.fractionProperty()));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(task.title());
        VBox words = new VBox(title, progress, sentence);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button cancel = new Button(null, new FontIcon(Feather.X));
        cancel.getStyleClass().add("icon-button");
        cancel.setAccessibleText(messages.text("shell.tasks.cancel", task.title()));
        cancel.setOnAction(event -> {
            task.cancel();
            cancel.setDisable(true);
        });
        HBox row = new HBox(words, cancel);
        row.getStyleClass().add("task");
        return row;
    }
}

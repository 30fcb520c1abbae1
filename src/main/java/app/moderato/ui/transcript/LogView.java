package app.moderato.ui.transcript;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.RowButton;
import app.moderato.ui.control.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The calls made for an answer; the last one, or the one chosen, with all that was sent and came back. */
final class LogView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final InspectorModel model;
    private final Messages messages;
    private final VBox tries = new VBox();
    private final VBox call = new VBox();
    private final Label note = new Label();
    private final Button copy = new Button();

    LogView(InspectorModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("log");
        tries.getStyleClass().add("tries");
        call.getStyleClass().add("call");
        note.getStyleClass().add("secondary");
        note.setWrapText(true);
        note.textProperty().bind(model.logNoteProperty());
        Shown.when(model.logNoteProperty().isNotEmpty(), note);
        copy.setId("log-copy");
        copy.setText(messages.text("transcript.log.copy"));
        copy.setGraphic(new FontIcon(Feather.COPY));
        copy.getStyleClass().add("small");
        copy.setOnAction(event -> copy());
        ScrollPane scroll = new ScrollPane(new VBox(tries, call));
        scroll.setId("log-scroll");
        scroll.setFitToWidth(true);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(note, scroll, copy);
        model.log().addListener((ListChangeListener<LogEntry>) change -> show());
        show();
    }

    private void show() {
        List<LogEntry> log = model.log();
        Shown.set(!log.isEmpty(), copy);
        tries.getChildren().clear();
        for (int i = 0; i < log.size(); i++) {
            tries.getChildren().add(row(log.get(i), i));
        }
        choose(log.size() - 1);
    }

    private Node row(LogEntry entry, int index) {
        Label title = new Label(entry.title());
        title.getStyleClass().add("strong");
        Label facts = new Label(entry.facts());
        facts.getStyleClass().add("caption");
        facts.setWrapText(true);
        VBox words = new VBox(title, facts);
        if (!entry.failure().isEmpty()) {
            Label failure = new Label(entry.failure());
            failure.getStyleClass().addAll("caption", "text-bad");
            failure.setWrapText(true);
            words.getChildren().add(failure);
        }
        RowButton row = new RowButton();
        row.setId("log-try-" + (index + 1));
        row.getStyleClass().add("try");
        row.getChildren().add(words);
        row.setAccessibleText(entry.title() + ", " + entry.facts());
        row.setOnAction(event -> choose(index));
        return row;
    }

    private void choose(int index) {
        for (int i = 0; i < tries.getChildren().size(); i++) {
            tries.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
        }
        call.getChildren().setAll(index < 0 ? List.of() : parts(model.log().get(index)));
    }

    private List<Node> parts(LogEntry entry) {
        List<Node> parts = new ArrayList<>();
        GridPane facts = new GridPane();
        facts.getStyleClass().add("parameters");
        for (LogEntry.Fact fact : entry.parameters()) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("caption");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.getStyleClass().add("parameter");
            value.setWrapText(true);
            GridPane.setValignment(name, VPos.TOP);
            facts.addRow(facts.getRowCount(), name, value);
        }
        parts.add(facts);
        for (LogEntry.Message message : entry.messages()) {
            Label role = new Label(message.role());
            role.getStyleClass().add("caption-strong");
            parts.add(role);
            if (!message.pictures().isEmpty()) {
                parts.add(pictures(message.pictures()));
            }
            Label text = new Label(message.text());
            text.getStyleClass().add("message");
            text.setWrapText(true);
            text.setMaxWidth(Double.MAX_VALUE);
            parts.add(text);
        }
        return parts;
    }

    private Node pictures(List<String> names) {
        VBox all = new VBox();
        for (String name : names) {
            Label picture = new Label(name, new FontIcon(Feather.IMAGE));
            picture.getStyleClass().add("chip");
            picture.setAccessibleText(messages.text("transcript.log.picture", name));
            all.getChildren().add(new HBox(picture));
        }
        return all;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.plainLog());
        Clipboard.getSystemClipboard().setContent(content);
    }
}

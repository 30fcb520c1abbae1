package app.moderato.ui.transcript;

import app.moderato.ui.control.Avatar;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Binds the middle column to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ReadingController {
    private final ReadingModel model;
    private final Supplier<@Nullable RunNames> names;
    private final Consumer<Boolean> step;
    private final Messages messages;
    private final Parent node;
    private Sight sight;

    @FXML
    private HBox head;

    @FXML
    private StackPane mark;

    @FXML
    private Label title;

    @FXML
    private Label detail;

    @FXML
    private Label facts;

    @FXML
    private ListView<Line> lines;

    /** @param step to the next row of the left list, or the one before */
    ReadingController(
            ReadingModel model, Supplier<@Nullable RunNames> names, Consumer<Boolean> step, Messages messages) {
        this.model = model;
        this.names = names;
        this.step = step;
        this.messages = messages;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        model.headingProperty().subscribe(this::show);
        Shown.when(title.textProperty().isNotEmpty(), head);
        lines.setItems(model.lines());
        sight = new Sight(lines);
        lines.setCellFactory(ignored -> new LineCell(messages, names));
        lines.getSelectionModel().selectedItemProperty().subscribe((old, now) -> chosen(old, now));
        model.selectedProperty().subscribe(this::select);
    }

    private void show(Heading heading) {
        mark.getChildren()
                .setAll(
                        heading.person() != null
                                ? List.of(new Avatar(heading.person().name()))
                                : heading.concept() != null
                                        ? List.of(new ConceptBadge(
                                                heading.concept().letter(),
                                                heading.concept().control()))
                                        : List.of(questionMark(heading.label())));
        title.setText(heading.title());
        detail.setText(heading.detail());
        facts.setText(heading.facts());
    }

    private static Label questionMark(String label) {
        Label question = new Label(label);
        question.getStyleClass().add("question-mark");
        return question;
    }

    /** The keyboard goes on over what opens a part. */
    private void chosen(@Nullable Line old, @Nullable Line now) {
        switch (now) {
            case Line.Entry entry -> model.selectedProperty().set(entry);
            case Line.Section section -> {
                int at = lines.getSelectionModel().getSelectedIndex();
                boolean down = old == null || lines.getItems().indexOf(old) < at;
                int next = down || at == 0 ? at + 1 : at - 1;
                if (next < lines.getItems().size()) {
                    lines.getSelectionModel().select(next);
                }
            }
            case null -> {}
        }
    }

    private void select(Line.@Nullable Entry entry) {
        if (entry == null) {
            lines.getSelectionModel().clearSelection();
        } else if (!entry.equals(lines.getSelectionModel().getSelectedItem())) {
            int at = model.indexOf(entry.answer().cell());
            lines.getSelectionModel().select(at);
            sight.bring(at);
        }
    }

    @FXML
    void previous() {
        step.accept(false);
    }

    @FXML
    void next() {
        step.accept(true);
    }
}

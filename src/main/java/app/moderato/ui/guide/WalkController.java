package app.moderato.ui.guide;

import app.moderato.core.interview.TimesAsked;
import app.moderato.core.interview.WalkThrough;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.GuidePath;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every path through the guide's logic, with what one person is asked on it. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before anything is shown
final class WalkController {
    private final Messages messages = Messages.beside(WalkController.class);
    private final Overlay overlay;
    private final Map<QuestionId, TimesAsked> bases = new HashMap<>();
    private @Nullable Walk walk;

    @FXML
    private VBox dialog;

    @FXML
    private Label facts;

    @FXML
    private ListView<GuidePath> paths;

    @FXML
    private ScrollPane stopsScroll;

    @FXML
    private VBox stops;

    /**
     * What is gone through.
     *
     * @param concept of the questions about one
     */
    record Walk(WalkThrough through, Persona persona, Concept concept) {}

    WalkController() {
        FxmlLoader.load(this, messages);
        overlay = new Overlay(dialog, this::close);
    }

    @FXML
    void initialize() {
        paths.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable GuidePath path, boolean emptyCell) {
                super.updateItem(path, emptyCell);
                Label title = path == null || emptyCell ? null : words(title(path), "walk-title");
                setGraphic(title);
                setAccessibleText(title == null ? "" : title.getText());
            }
        });
        paths.getSelectionModel().selectedItemProperty().subscribe(this::show);
    }

    void open(Node place, Walk now) {
        walk = now;
        bases.clear();
        now.through().bases().forEach(base -> bases.put(base.question(), base));
        List<GuidePath> all = new ArrayList<>();
        boolean whole = true;
        for (GuideSection section : GuideSection.values()) {
            all.addAll(now.through().paths().in(section));
            whole &= now.through().paths().isComplete(section);
        }
        facts.setText(messages.text(
                "guide.walk.facts",
                all.size(),
                now.through().paths().unreached().size(),
                now.persona().name(),
                whole ? 1 : 0));
        paths.getItems().setAll(all);
        overlay.open(place);
        paths.getSelectionModel().selectFirst();
        paths.requestFocus();
    }

    @FXML
    void close() {
        overlay.close();
    }

    private String title(GuidePath path) {
        return messages.text(
                "guide.walk.path",
                messages.text(GuideWords.key(path.section())),
                path.when(),
                path.asked().size(),
                path.skipped().size());
    }

    private void show(@Nullable GuidePath path) {
        Walk now = walk;
        stops.getChildren().clear();
        if (path == null || now == null) {
            return;
        }
        Concept about = path.section() == GuideSection.QUESTIONS ? now.concept() : null;
        try {
            now.through()
                    .prompts(path, now.persona(), about)
                    .forEach(stop -> stops.getChildren().add(stop(stop)));
        } catch (IllegalArgumentException unfilled) {
            stops.getChildren().add(words(String.valueOf(unfilled.getMessage()), "field-note"));
        }
        path.skipped()
                .forEach(step -> stops.getChildren()
                        .add(words(
                                messages.text(
                                        "guide.walk.skipped",
                                        step.number(),
                                        now.through().condition(step.question()).orElse("")),
                                "muted")));
        stopsScroll.setVvalue(0);
    }

    private Node stop(WalkThrough.Stop stop) {
        TimesAsked base = bases.get(stop.step().question().id());
        Label head = words(
                messages.text(
                        "guide.walk.stop",
                        stop.step().number(),
                        stop.step().question().id().value(),
                        base == null ? 0 : base.people(),
                        base == null ? 0 : base.atMost(),
                        base != null && base.conditional() ? 1 : 0),
                "caption-strong");
        VBox box = new VBox(head, words(stop.prompt().messages().getLast().text(), "walk-prompt"));
        stop.probes()
                .forEach(probe -> box.getChildren().add(words(messages.text("guide.walk.probe", probe), "secondary")));
        box.getStyleClass().addAll("card", "walk-stop");
        return box;
    }

    private static Label words(String text, String style) {
        Label words = new Label(text);
        words.getStyleClass().add(style);
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        return words;
    }
}

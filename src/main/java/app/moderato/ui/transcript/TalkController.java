package app.moderato.ui.transcript;

import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.SearchField;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.desk.Page;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Binds a group's turns and its talk to their view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class TalkController implements Page {
    /** A search begins when nothing was typed for so long. */
    private static final Duration PAUSE = Duration.millis(150);

    private static final double ROW = 54;

    private final TalkModel model;
    private final Messages messages;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Parent node;
    private Sight inHits;
    private Sight inLines;

    @FXML
    private PageHeader header;

    @FXML
    private Strip notice;

    @FXML
    private Strip trouble;

    @FXML
    private VBox head;

    @FXML
    private SearchField search;

    @FXML
    private Label summary;

    @FXML
    private ListView<TalkHit> hits;

    @FXML
    private Label title;

    @FXML
    private Label facts;

    @FXML
    private ListView<TalkLine> lines;

    @FXML
    private EmptyState noTurns;

    TalkController(TalkModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void find() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    public void step(boolean forwards) {
        model.search().step(forwards);
    }

    @FXML
    void initialize() {
        ResultLabels labels = new ResultLabels(model.verdictProperty(), model::checked, model::validate);
        header.show(labels);
        Shown.when(model.verdictProperty().isNotNull(), labels);
        head.getChildren().addFirst(new SourceMenu("talk-source", model, messages));
        Shown.when(model.talkProperty().map(talk -> talk.group().rehearsal()).orElse(false), notice);
        trouble.textProperty().bind(model.troubleProperty());
        Shown.when(model.troubleProperty().isNotEmpty(), trouble);
        var none = Bindings.isEmpty(model.search().hits());
        Shown.when(none.not(), lines);
        Shown.when(none.and(model.search().summaryProperty().isNotEmpty()), noTurns);
        noTurns.textProperty()
                .bind(Bindings.createStringBinding(this::nothing, model.search().summaryProperty()));
        noTurns.actionProperty()
                .bind(Bindings.createStringBinding(
                        this::clearing, model.search().summaryProperty()));
        summary.textProperty().bind(model.search().summaryProperty());
        search.textProperty().bindBidirectional(model.search().wordsProperty());
        search.textProperty().subscribe((old, now) -> pause.playFromStart());
        pause.setOnFinished(event -> model.search().lookIfChanged());
        model.talkProperty().subscribe(this::describe);
        lists();
    }

    private void lists() {
        hits.setFixedCellSize(ROW);
        hits.setItems(model.search().hits());
        hits.setCellFactory(ignored -> new TalkHitCell(messages));
        lines.setItems(model.search().lines());
        lines.setCellFactory(ignored -> new TalkCell(messages));
        inHits = new Sight(hits);
        inLines = new Sight(lines);
        hits.getSelectionModel().selectedItemProperty().subscribe((old, now) -> {
            if (now != null) {
                model.search().selectedProperty().set(now);
            }
        });
        model.search().selectedProperty().subscribe(this::select);
    }

    /** Nothing was said yet, or nothing fits. */
    private String nothing() {
        return messages.text(
                model.search().wordsProperty().get().isBlank() ? "transcript.talk.silent" : "transcript.talk.nothing");
    }

    private String clearing() {
        return model.search().wordsProperty().get().isBlank() ? "" : messages.text("transcript.talk.clear");
    }

    private void describe(@Nullable Talk talk) {
        title.setText(
                talk == null
                        ? ""
                        : messages.text("transcript.source.group", talk.group().id()));
        String said = talk == null
                ? ""
                : messages.text(
                        "transcript.talk.facts", talk.people(), talk.said().size());
        facts.setText(said);
        header.setFacts(talk == null ? "" : messages.text("transcript.talk.header", said, title.getText()));
    }

    private void select(@Nullable TalkHit hit) {
        if (hit == null) {
            hits.getSelectionModel().clearSelection();
            lines.getSelectionModel().clearSelection();
            return;
        }
        if (!hit.equals(hits.getSelectionModel().getSelectedItem())) {
            hits.getSelectionModel().select(hit);
            inHits.bring(hits.getSelectionModel().getSelectedIndex());
        }
        int line = model.search().lineOf(hit);
        lines.getSelectionModel().select(line);
        inLines.bring(line);
    }

    @FXML
    void retry() {
        model.refresh();
    }

    @FXML
    void clearWords() {
        model.search().clearWords();
    }

    @FXML
    void openInGroup() {
        model.openInGroup();
    }
}

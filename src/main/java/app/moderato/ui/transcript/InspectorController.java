package app.moderato.ui.transcript;

import app.moderato.core.rating.Pmf;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PmfBars;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Binds the right column to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class InspectorController {
    /** More points than this have no room for their shares. */
    private static final int MOST_SHARES = 7;

    private final InspectorModel model;
    private final Runnable toggleStar;
    private final Messages messages;
    private final PmfBars bars = new PmfBars(true);
    private final Parent node;

    @FXML
    private Label title;

    @FXML
    private ToggleButton star;

    @FXML
    private Segments tabs;

    @FXML
    private Region scorePane;

    @FXML
    private StackPane logPane;

    @FXML
    private HBox rated;

    @FXML
    private VBox spread;

    @FXML
    private HBox shares;

    @FXML
    private Label mean;

    @FXML
    private Label top2;

    @FXML
    private Label value;

    @FXML
    private Label note;

    @FXML
    private VBox anchorsPart;

    @FXML
    private VBox anchors;

    @FXML
    private Label anchorsNote;

    /** @param toggleStar stars the answer shown, or takes its star away */
    InspectorController(InspectorModel model, Runnable toggleStar, Messages messages) {
        this.model = model;
        this.toggleStar = toggleStar;
        this.messages = messages;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        title.textProperty().bind(model.titleProperty());
        bars.getStyleClass().add("spread-bars");
        spread.getChildren().addFirst(bars);
        tabs.valueProperty()
                .subscribe((old, now) -> model.tabProperty()
                        .set("inspector-log".equals(now) ? InspectorModel.Tab.LOG : InspectorModel.Tab.SCORE));
        model.tabProperty()
                .subscribe(now ->
                        tabs.valueProperty().set(now == InspectorModel.Tab.LOG ? "inspector-log" : "inspector-score"));
        Shown.when(model.titleProperty().isNotEmpty(), tabs, star);
        model.starredProperty().subscribe(star::setSelected);
        Shown.when(model.tabProperty().map(tab -> tab == InspectorModel.Tab.SCORE), scorePane);
        Shown.when(model.tabProperty().map(tab -> tab == InspectorModel.Tab.LOG), logPane);
        logPane.getChildren().setAll(new LogView(model, messages));
        model.scoreProperty().subscribe(this::show);
        model.anchorsProperty().subscribe(this::show);
    }

    @FXML
    void toggleStar() {
        // pressed it changes at once; it follows the answer, which is kept first
        star.setSelected(model.starredProperty().get());
        toggleStar.run();
    }

    private void show(Score score) {
        Shown.set(score instanceof Score.Rated, rated);
        Shown.set(score instanceof Score.Value, value);
        switch (score) {
            case Score.Nothing() -> note.setText("");
            case Score.Rated found -> {
                showSpread(found);
                note.setText(found.note());
            }
            case Score.Value found -> {
                value.setText(found.value());
                note.setText(found.note());
            }
            case Score.None none -> note.setText(none.reason());
        }
        Shown.set(!note.getText().isEmpty(), note);
    }

    private void showSpread(Score.Rated score) {
        Pmf pmf = score.pmf();
        bars.show(pmf, score.lowest());
        mean.setText(String.format(Locale.ENGLISH, "%.2f", score.mean()));
        top2.setText(Figures.percent(pmf.top2()));
        List<Node> labels = IntStream.rangeClosed(1, pmf.points())
                .<Node>mapToObj(point -> share(pmf.at(point)))
                .toList();
        shares.getChildren().setAll(pmf.points() <= MOST_SHARES ? labels : List.of());
    }

    private static Label share(double mass) {
        Label label = new Label(Figures.percent(mass));
        label.getStyleClass().addAll("caption", "share");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(1);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private void show(Score.Anchors found) {
        Shown.set(!(found instanceof Score.Anchors.NotUsed), anchorsPart);
        switch (found) {
            case Score.Anchors.NotUsed() -> anchors.getChildren().clear();
            case Score.Anchors.Loading() -> anchorsNote.setText(messages.text("transcript.anchors.loading"));
            case Score.Anchors.Missing missing -> {
                anchors.getChildren().clear();
                anchorsNote.setText(missing.reason());
            }
            case Score.Anchors.Nearest nearest -> {
                anchors.getChildren().setAll(AnchorRow.of(nearest.wording()));
                anchorsNote.setText(
                        nearest.wordings() == 1
                                ? messages.text(
                                        "transcript.anchors.only",
                                        nearest.wording().set())
                                : messages.text(
                                        "transcript.anchors.set",
                                        nearest.wording().set(),
                                        nearest.wording().number(),
                                        nearest.wordings()));
            }
        }
    }
}

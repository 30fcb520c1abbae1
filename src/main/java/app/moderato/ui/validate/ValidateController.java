package app.moderato.ui.validate;

import app.moderato.ui.control.ChartPane;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Kpi;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.control.VerdictMark;
import app.moderato.ui.desk.Page;
import app.moderato.ui.validate.Headlines.Headline;
import app.moderato.ui.validate.ValidateViewModel.State;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the Validate page to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class ValidateController implements Page {
    private static final double OLD_VALUES = 0.6;
    private static final double CHART = 306;
    /** Of the window. */
    private static final double NARROW_BELOW = 1100;

    private final ValidateViewModel model;
    private final ResultLabels labels;
    private final Messages messages = Messages.beside(ValidateController.class);
    private final Parent node;
    private ConceptTable lines;
    private Distributions distributions;

    @FXML
    private PageHeader header;

    @FXML
    private MenuButton question;

    @FXML
    private MenuButton look;

    @FXML
    private MenuButton people;

    @FXML
    private MenuButton export;

    @FXML
    private ProgressBar loading;

    @FXML
    private Strip rehearsal;

    @FXML
    private Strip trouble;

    @FXML
    private Strip notice;

    @FXML
    private HBox kpis;

    @FXML
    private Kpi attainment;

    @FXML
    private Kpi similarity;

    @FXML
    private Kpi order;

    @FXML
    private Kpi levels;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Node body;

    @FXML
    private ChartPane calibration;

    @FXML
    private Label advice;

    @FXML
    private Label whyTitle;

    @FXML
    private Label whyCount;

    @FXML
    private GridPane why;

    @FXML
    private TableView<ConceptLine> concepts;

    @FXML
    private VBox distribution;

    @FXML
    private EmptyState empty;

    /** With the labels of the model's own verdict. */
    public static ValidateController of(ValidateViewModel model) {
        return new ValidateController(model, new ResultLabels(model.verdictProperty()));
    }

    ValidateController(ValidateViewModel model, ResultLabels labels) {
        this.model = model;
        this.labels = labels;
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void export() {
        if (!export.isDisabled()) {
            export.requestFocus();
            export.show();
        }
    }

    @FXML
    void initialize() {
        header.show(labels);
        lines = new ConceptTable(concepts, messages, model::open);
        distributions = new Distributions(distribution, messages, () -> model.open(null));
        new ChoiceMenus(question, look, model, messages);
        new PeopleMenu(people, model, messages);
        BooleanBinding ready = model.stateProperty().isEqualTo(State.READY);
        Shown.when(ready, kpis, scroll);
        Shown.when(ready.not(), empty);
        Shown.when(model.stateProperty().isEqualTo(State.LOADING).or(model.updatingProperty()), loading);
        body.opacityProperty().bind(model.updatingProperty().map(updating -> updating ? OLD_VALUES : 1.0));
        export.disableProperty().bind(ready.not());
        notice.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        notice.textProperty().bind(model.noticeProperty());
        notice.actionProperty().bind(model.offerProperty());
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty().and(ready));
        trouble.textProperty().bind(model.troubleProperty());
        model.shownProperty().subscribe(this::show);
        model.conceptProperty().subscribe(this::showConcept);
        model.stateProperty().subscribe(this::showEmpty);
        model.troubleProperty().subscribe(this::showEmpty);
        model.unanswered().sentenceProperty().subscribe(this::showEmpty);
        scroll.viewportBoundsProperty().subscribe(() -> Platform.runLater(this::keepInSight));
        showEmpty();
        // not the page's own width, which changes while nodes are laid out
        header.sceneProperty()
                .flatMap(Scene::widthProperty)
                .map(Number::doubleValue)
                .orElse(0.0)
                .subscribe(width -> lines.narrow(width > 0 && width < NARROW_BELOW));
    }

    private void show(@Nullable Held held) {
        rehearsal.setVisible(held != null && held.view().rehearsal());
        header.factsProperty().set(held == null ? "" : new Headlines(held, messages).facts());
        if (held == null) {
            return;
        }
        Headlines headlines = new Headlines(held, messages);
        headline(attainment, headlines.attainment());
        headline(similarity, headlines.similarity());
        headline(order, headlines.order());
        headline(levels, headlines.levels());
        calibration.show(Calibration.of(held, messages)::draw, CHART, Calibration.spoken(held, messages));
        advice.setText(headlines.advice());
        List<Reason> reasons = Reasons.of(held, messages);
        long passed = reasons.stream()
                .filter(reason -> reason.kind() == Reason.Kind.PASSED)
                .count();
        whyTitle.setText(messages.text(
                "validate.why.title", new VerdictMark(held.verdict().level()).getText()));
        whyCount.setText(messages.text("validate.why.count", passed, reasons.size() - passed));
        ReasonGrid.fill(why, reasons);
        lines.show(ConceptLine.of(held), model.conceptProperty().get());
    }

    private static void headline(Kpi kpi, Headline headline) {
        kpi.setFigure(headline.figure());
        kpi.setUnit(headline.unit());
        kpi.setCaption(headline.caption());
        for (Node child : kpi.getChildren()) {
            if (child instanceof MeterBar bar) {
                bar.setVisible(headline.filled() >= 0);
                bar.show(new MeterBar.Fill(headline.filled(), "accent"));
                bar.tick(headline.tick());
            }
        }
    }

    private void showConcept(@Nullable String concept) {
        Held held = model.shownProperty().get();
        distributions.show(held, concept);
        if (held != null) {
            lines.show(ConceptLine.of(held), concept);
        }
        Platform.runLater(this::keepInSight);
    }

    /** Where the window is low, the table and what belongs to its row stand below the reasons. */
    private void keepInSight() {
        if (model.conceptProperty().get() != null) {
            scroll.setVvalue(scroll.getVmax());
        }
    }

    private void showEmpty() {
        State state = model.stateProperty().get();
        switch (state) {
            case NO_RUN ->
                say(
                        model.unanswered().sentenceProperty().get(),
                        model.unanswered().actionProperty().get(),
                        () -> model.unanswered().act());
            case NO_PEOPLE ->
                say(
                        model.troubleProperty().get().isEmpty()
                                ? messages.text("validate.empty.people")
                                : model.troubleProperty().get(),
                        messages.text("validate.empty.import"),
                        model::importRatings);
            case LOADING -> say(messages.text("validate.empty.loading"), "", () -> {});
            case ERROR ->
                say(model.troubleProperty().get(), messages.text("validate.empty.other"), model::importRatings);
            case READY -> say("", "", () -> {});
        }
    }

    private void say(String sentence, String action, Runnable does) {
        empty.setText(sentence);
        empty.setAction(action);
        empty.setOnAction(event -> does.run());
    }

    @FXML
    void importRatings() {
        model.importRatings();
    }

    @FXML
    void retry() {
        model.retry();
    }

    @FXML
    void answer() {
        model.answer();
    }

    @FXML
    void saveJson() {
        model.save(ValidateExport::json);
    }

    @FXML
    void saveCsv() {
        model.save(ValidateExport::csv);
    }

    @FXML
    void savePng() {
        model.save(ValidateExport::png);
    }
}

package app.moderato.ui.results;

import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import app.moderato.ui.desk.LiveReading;
import app.moderato.ui.desk.Page;
import app.moderato.ui.results.LatestNumbers.State;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds Results to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class ResultsController implements Page {
    /** Of the window. */
    private static final double NARROW_BELOW = 1100;

    private static final double OLD_VALUES = 0.6;
    /** A strip takes some of the page's height. */
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final ResultsViewModel model;
    private final ResultLabels labels;
    private final Messages messages = Messages.beside(ResultsController.class);
    private final LiveReading reading;
    private final ResultsStrips told;
    private final Parent node;
    private @Nullable ResultViews views;
    private boolean narrow;

    @FXML
    private PageHeader header;

    @FXML
    private Segments tabs;

    @FXML
    private Node lookAround;

    @FXML
    private MenuButton look;

    @FXML
    private MenuButton export;

    @FXML
    private ProgressBar loadingLine;

    @FXML
    private VBox strips;

    @FXML
    private HBox filterBar;

    @FXML
    private Node compareView;

    @FXML
    private VBox compareBody;

    @FXML
    private ToggleButton modelsTab;

    @FXML
    private Node modelsView;

    @FXML
    private VBox modelsBody;

    @FXML
    private Node subgroupsView;

    @FXML
    private VBox subgroupsBody;

    @FXML
    private ToggleButton priceTab;

    @FXML
    private Node priceView;

    @FXML
    private VBox priceBody;

    @FXML
    private ToggleButton stabilityTab;

    @FXML
    private Node stabilityView;

    @FXML
    private VBox stabilityBody;

    @FXML
    private ToggleButton scoringsTab;

    @FXML
    private Node scoringsView;

    @FXML
    private VBox scoringsBody;

    @FXML
    private Node tableView;

    @FXML
    private VBox tableBody;

    @FXML
    private Node skeleton;

    @FXML
    private EmptyState empty;

    /** With the labels of the model's own verdict. */
    public static ResultsController of(ResultsViewModel model) {
        return new ResultsController(model, new ResultLabels(model.verdictProperty(), model::checked, model::validate));
    }

    ResultsController(ResultsViewModel model, ResultLabels labels) {
        this.model = model;
        this.labels = labels;
        reading = new LiveReading(model::live, model::again);
        told = new ResultsStrips(model);
        node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void shown() {
        reading.begin();
    }

    @Override
    public void hidden() {
        reading.end();
        told.hide();
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
        header.factsProperty().bind(model.factsProperty());
        new RunMenu(look, lookAround, model, messages);
        FilterBar filters = new FilterBar(filterBar, model, messages);
        ComparePane pane = new ComparePane(compareBody, model, this::openTable, messages);
        views = new ResultViews(
                tabs,
                modelsTab,
                new ResultViews.View<>(compareView, pane),
                new ResultViews.View<>(modelsView, new ModelsPane(modelsBody, messages)),
                new ResultViews.View<>(subgroupsView, new SubgroupsPane(subgroupsBody, messages)),
                new ResultViews.View<>(tableView, new TablePane(tableBody, messages)),
                priceTab,
                new ResultViews.View<>(priceView, new PricePane(priceBody, messages)));
        new StabilityTab(tabs, stabilityTab, stabilityView, stabilityBody, model, messages);
        new ScoringsTab(tabs, scoringsTab, scoringsView, scoringsBody, model, messages);
        strips.getChildren().setAll(told.node());
        model.shownProperty().subscribe(now -> compareBody.pseudoClassStateChanged(TIGHT, ResultsStrips.warn(now)));
        byState();
        tabs.valueProperty().subscribe(tab -> {
            splitWhereSeen(filters);
            model.view(ResultViews.kind(tab));
            show();
        });
        model.shownProperty().subscribe(now -> show());
        model.subgroupsProperty().subscribe(groups -> {
            ResultViews made = views;
            if (groups != null && made != null) {
                made.show(groups);
            }
        });
        // not the page's own width, which changes while nodes are laid out
        header.sceneProperty()
                .flatMap(Scene::widthProperty)
                .map(Number::doubleValue)
                .orElse(0.0)
                .subscribe(width -> {
                    boolean now = width > 0 && width < NARROW_BELOW;
                    if (now != narrow) {
                        narrow = now;
                        splitWhereSeen(filters);
                        show();
                    }
                    pane.fit();
                });
    }

    /** Where the window is narrow the split gives its room to the rest; models are compared, and prices counted, on whole interviews. */
    private void splitWhereSeen(FilterBar filters) {
        Object tab = tabs.valueProperty().get();
        filters.rates(!ResultViews.PRICE.equals(tab));
        filters.splits(!narrow
                && !List.<Object>of(ResultViews.MODELS, ResultViews.PRICE, ResultViews.SUBGROUPS)
                        .contains(tab));
    }

    private void byState() {
        var state = model.stateProperty();
        BooleanBinding ready = state.isEqualTo(State.READY);
        BooleanBinding counted = Bindings.createBooleanBinding(
                () -> {
                    Compared now = model.shownProperty().get();
                    return state.get() == State.UNRATED
                            && now != null
                            && !now.others().isEmpty();
                },
                state,
                model.shownProperty());
        ResultViews made = views;
        if (made != null) {
            made.follow(ready, counted);
        }
        Shown.when(state.isEqualTo(State.LOADING), skeleton);
        BooleanBinding unfiltered = Bindings.createBooleanBinding(
                () -> List.of(ScoringsTab.ID, StabilityTab.ID)
                        .contains(tabs.valueProperty().get()),
                tabs.valueProperty());
        Shown.when(ready.and(unfiltered.not()).or(state.isEqualTo(State.TOO_FEW)), filterBar);
        BooleanBinding table = Bindings.createBooleanBinding(
                () -> List.of(ResultViews.TABLE, ResultViews.PRICE)
                        .contains(tabs.valueProperty().get()),
                tabs.valueProperty());
        Shown.when(
                ready.or(state.isEqualTo(State.LOADING)).or(counted.and(table)).not(), empty);
        new NoNumbers(empty, model, this::openTable, messages);
        export.disableProperty().bind(ready.not());
        loadingLine.visibleProperty().bind(model.updatingProperty());
        model.updatingProperty().subscribe(updating -> {
            // not by a style class, which would style every node below anew
            double opacity = updating ? OLD_VALUES : 1;
            List.of(compareBody, modelsBody, priceBody, subgroupsBody, tableView)
                    .forEach(view -> view.setOpacity(opacity));
        });
    }

    private void show() {
        Compared now = model.shownProperty().get();
        ResultViews made = views;
        if (now != null && made != null) {
            made.show(now, narrow);
        } else if (made != null) {
            made.clear();
        }
    }

    private void openTable() {
        tabs.valueProperty().set(ResultViews.TABLE);
    }

    @FXML
    void copyPicture() {
        model.copyPicture();
    }

    @FXML
    void copyData() {
        model.copyData();
    }

    @FXML
    void savePng() {
        model.savePng();
    }

    @FXML
    void saveSvg() {
        model.saveSvg();
    }

    @FXML
    void exportEverything() {
        model.exportEverything();
    }
}

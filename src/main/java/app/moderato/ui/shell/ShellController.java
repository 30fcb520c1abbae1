package app.moderato.ui.shell;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import app.moderato.ui.desk.Place;
import app.moderato.ui.study.StudyDialogs;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds the frame to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ShellController {
    private final ShellViewModel model;
    private final ShellMenus menus;
    private final Search search;
    private final Agreement agreement;
    private final StudyDialogs dialogs;
    private final Messages messages = Messages.beside(ShellController.class);

    @FXML
    private BorderPane root;

    @FXML
    private VBox rail;

    @FXML
    private StackPane middle;

    @FXML
    private StackPane page;

    @FXML
    private Node crumbs;

    @FXML
    private MenuButton study;

    @FXML
    private Label saved;

    @FXML
    private Button find;

    @FXML
    private MenuButton undo;

    @FXML
    private MenuButton provider;

    @FXML
    private Label providerName;

    @FXML
    private Label providerModel;

    @FXML
    private Button primary;

    @FXML
    private MenuButton primaryMore;

    @FXML
    private Label primaryLabel;

    @FXML
    private Label primaryDetail;

    @FXML
    private FontIcon primaryIcon;

    @FXML
    private Button work;

    @FXML
    private Label workText;

    @FXML
    private ProgressBar workProgress;

    @FXML
    private FontIcon workIcon;

    @FXML
    private Label runFacts;

    @FXML
    private Label cap;

    @FXML
    private Label keyState;

    private PageStack pages;
    private @Nullable Rail railButtons;
    /** Kept: a binding that nobody holds is collected, and its listeners hear no more. */
    private @Nullable BooleanExpression narrow;

    ShellController(ShellViewModel model, ShellMenus menus, Search search, Agreement agreement, StudyDialogs dialogs) {
        this.model = model;
        this.menus = menus;
        this.search = search;
        this.agreement = agreement;
        this.dialogs = dialogs;
    }

    /** The frame, bound and ready to be shown. */
    Parent load() {
        return FxmlLoader.load(this, messages);
    }

    @FXML
    void initialize() {
        pages = new PageStack(page);
        railButtons = new Rail(rail, model, messages);
        menus.study(study);
        menus.provider(provider);
        study.textProperty().bind(model.studyProperty());
        saved.textProperty().bind(model.saved().wordsProperty());
        new UndoMenu(undo, model, messages);
        Tooltip detail = new Tooltip();
        detail.textProperty().bind(model.saved().detailProperty());
        model.saved().detailProperty().subscribe(words -> saved.setTooltip(words.isEmpty() ? null : detail));
        Shown.when(model.studyProperty().isNotEmpty(), study);
        Shown.when(narrow().not(), crumbs);
        Shown.when(narrow().not().and(model.studyProperty().isNotEmpty()), saved);
        providerName.textProperty().bind(model.providerNameProperty());
        providerModel.textProperty().bind(model.providerModelProperty());
        model.rehearsalProperty().subscribe(rehearsal -> {
            provider.pseudoClassStateChanged(ShellStyles.REHEARSAL, rehearsal);
        });
        model.key()
                .missingProperty()
                .subscribe(missing -> provider.pseudoClassStateChanged(ShellStyles.KEYLESS, missing));
        model.placeProperty().subscribe(place -> {
            if (place instanceof Place.Over over) {
                dialogs.open(over, root);
            }
        });
        model.primary().primaryProperty().subscribe(this::showPrimary);
        new PrimaryMenu(primaryMore, primary, model, agreement, messages);
        bindStatus();
    }

    private void bindStatus() {
        StatusModel left = model.status();
        workText.textProperty().bind(left.textProperty());
        workProgress.progressProperty().bind(left.progressProperty());
        Shown.when(left.moodProperty().map(mood -> mood == StatusModel.Mood.BUSY), workProgress);
        left.moodProperty().subscribe(mood -> {
            work.pseudoClassStateChanged(ShellStyles.REHEARSAL, mood == StatusModel.Mood.REHEARSAL);
            workIcon.setIconCode(
                    switch (mood) {
                        case BUSY, TALKING -> Feather.LOADER;
                        case REHEARSAL -> Feather.ALERT_TRIANGLE;
                        case IDLE -> Feather.CHECK;
                    });
        });
        TasksPopover tasks = new TasksPopover(left.running(), messages);
        work.setOnAction(event -> tasks.toggle(work));
        keyState.textProperty().bind(model.key().textProperty());
        runFacts.textProperty().bind(model.spending().factsProperty());
        cap.textProperty().bind(model.spending().capProperty());
        Shown.when(model.spending().factsProperty().isNotEmpty(), runFacts);
        Shown.when(model.spending().capProperty().isNotEmpty(), cap);
    }

    private void showPrimary(@Nullable Primary now) {
        Shown.set(now != null, primary);
        if (now == null) {
            return;
        }
        primaryLabel.setText(now.label());
        primaryDetail.setText(now.detail());
        Shown.set(!now.detail().isEmpty(), primaryDetail);
        primaryIcon.setIconCode(
                switch (now.action()) {
                    case RUN, REHEARSE, GO_ON, RESUME, GO_ON_GROUP -> Feather.PLAY;
                    case FINISH -> Feather.EDIT_2;
                    case RAISE_CAP -> Feather.TRENDING_UP;
                    case PAUSE -> Feather.PAUSE;
                    case READ_RESULTS, NEXT_STEP -> Feather.ARROW_RIGHT;
                });
        primary.setAccessibleText(now.inFull(messages));
    }

    /** Lays something over all pages. */
    void over(Node node) {
        middle.getChildren().add(node);
    }

    PageStack pages() {
        return pages;
    }

    /** The window is too narrow for everything. */
    BooleanExpression narrow() {
        BooleanExpression known = narrow;
        if (known == null) {
            known = root.widthProperty().lessThan(ShellStyles.NARROW_BELOW);
            narrow = known;
        }
        return known;
    }

    void focusRail() {
        if (railButtons != null) {
            Focus.show(railButtons.button(model.pageProperty().get()));
        }
    }

    void focusTop() {
        Focus.show(study);
    }

    @FXML
    void openSearch() {
        search.toggle(find);
    }

    @FXML
    void act() {
        if (model.asksFirst()) {
            agreement.ask(primary, model::act);
        } else {
            model.act();
        }
    }

    @FXML
    void goHome() {
        model.go(new Place.Home());
    }
}

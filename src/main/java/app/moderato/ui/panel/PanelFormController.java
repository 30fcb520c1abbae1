package app.moderato.ui.panel;

import app.moderato.core.panel.PanelAttribute;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Problem;
import app.moderato.core.study.WeightSpec;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form of what panel the study asks for. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class PanelFormController {
    private final PanelViewModel model;
    private final PanelSources sources;
    private final PanelEditor editor;
    private final PlanController planning;
    private final Messages messages = Messages.beside(PanelFormController.class);
    private final Parent node;
    private NumberText sizeText;
    private NumberText seedText;
    private NumberText trimText;
    private FilterRows filterRows;
    private ShareBlocks quotaBlocks;
    private ShareBlocks weightBlocks;
    private TickMenu weightTicks;

    @FXML
    private TextField size;

    @FXML
    private FieldNote sizeNote;

    @FXML
    private TextField seed;

    @FXML
    private FieldNote seedNote;

    @FXML
    private Label source;

    @FXML
    private Node margins;

    @FXML
    private FieldNote sourceNote;

    @FXML
    private FlowPane filters;

    @FXML
    private FieldNote filterNote;

    @FXML
    private MenuButton addQuota;

    @FXML
    private VBox quotas;

    @FXML
    private FieldNote quotaNote;

    @FXML
    private ComboBox<WeightChoice> weighting;

    @FXML
    private Node weightTools;

    @FXML
    private MenuButton weightOn;

    @FXML
    private TextField trim;

    @FXML
    private FieldNote trimNote;

    @FXML
    private MenuButton addShares;

    @FXML
    private VBox shares;

    @FXML
    private FieldNote weightNote;

    @FXML
    private Label remarks;

    PanelFormController(PanelViewModel model, PanelSources sources, PlanController planning) {
        this.model = model;
        this.planning = planning;
        this.sources = sources;
        this.editor = model.editor();
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        sizeText = new NumberText(size, editor::size);
        seedText = new NumberText(seed, editor::seed);
        trimText = new NumberText(trim, editor::trim);
        Shown.when(remarks.textProperty().isNotEmpty(), remarks);
        filterRows = new FilterRows(model, filters, messages);
        quotaBlocks = new ShareBlocks(model, ShareKind.QUOTAS, quotas, addQuota, messages);
        weightBlocks = new ShareBlocks(model, ShareKind.WEIGHTS, shares, addShares, messages);
        weightTicks = new TickMenu(weightOn, Captions::attribute, editor::weightsOn);
        weighting.setConverter(InWords.words(choice -> choice.text(messages)));
        weighting.setOnAction(event -> weigh(weighting.getValue()));
        editor.draftProperty().subscribe(draft -> show());
        model.attributesProperty().subscribe(attributes -> show());
        model.errors().addListener((ListChangeListener<Problem>) change -> showNotes());
        model.designProperty().subscribe(this::showRemarks);
    }

    @FXML
    void plan() {
        planning.open(node);
    }

    @FXML
    void drawAnew() {
        editor.drawAnew();
    }

    @FXML
    void takeUsAdults() {
        editor.population(WeightChoice.BUNDLED);
    }

    @FXML
    void takeMargins() {
        sources.margins();
    }

    @FXML
    void typeMargins() {
        sources.typeMargins(node);
    }

    @FXML
    void takePeople() {
        sources.people(node);
    }

    @FXML
    void takeFromLibrary() {
        sources.library(node);
    }

    private void weigh(@Nullable WeightChoice choice) {
        if (choice == null || choice.equals(WeightChoice.of(editor.weights().orElse(null)))) {
            return;
        }
        if (choice.off()) {
            editor.weightsOff();
        } else if (choice.population() != null) {
            editor.rake(choice.population());
        } else {
            boolean begin = editor.shared(ShareKind.WEIGHTS).isEmpty();
            editor.typeWeights(begin ? weightBlocks.first().orElse(null) : null);
            show();
        }
    }

    private void show() {
        PanelSpec spec = editor.spec().orElse(null);
        if (spec == null) {
            return;
        }
        sizeText.show(editor.size());
        size.setPromptText(messages.text(spec.personas() == null ? "panel.size.prompt" : "panel.size.all"));
        seedText.show(editor.seed());
        source.setText(model.words().source(spec));
        Shown.set(spec.personas() == null, margins);
        trimText.show(editor.trim());
        filterRows.show();
        quotaBlocks.show();
        weightBlocks.show();
        showWeights(spec);
        showNotes();
    }

    private void showWeights(PanelSpec spec) {
        WeightSpec weights = spec.weights();
        List<WeightChoice> choices = WeightChoice.among(spec);
        if (!choices.equals(weighting.getItems())) {
            weighting.getItems().setAll(choices);
        }
        weighting.setValue(WeightChoice.of(weights));
        Shown.set(weights != null, weightTools, shares);
        List<String> on = weights == null ? List.of() : weights.on();
        Set<String> names = new TreeSet<>();
        model.attributesProperty().get().stream().map(PanelAttribute::name).forEach(names::add);
        weightTicks.show(
                new ArrayList<>(names),
                on,
                on.isEmpty() ? messages.text("panel.weight.all") : messages.text("panel.weight.some", on.size()));
        Shown.set(weights != null && weights.rake() != null, weightOn);
    }

    /** What has to be known of how the people came about. */
    private void showRemarks(@Nullable ReadDesign design) {
        ReadPanel panel = design == null ? null : design.panel();
        remarks.setText(panel == null ? "" : String.join("\n", panel.panel().remarks()));
    }

    private void showNotes() {
        sizeNote.tell(model.note(PanelField.SIZE), size);
        seedNote.tell(Objects.requireNonNull(model.note(PanelField.SEED)), seed);
        sourceNote.tell(model.noteAt("/panel", "/panel/population", "/panel/personas"), null);
        filterNote.tell(model.noteAt("/panel/filter"), null);
        quotaNote.tell(model.noteAt("/panel/quotas"), null);
        weightNote.tell(
                model.noteAt("/panel/weights", "/panel/weights/rake", "/panel/weights/on", "/panel/weights/shares"),
                null);
        trimNote.tell(model.note(PanelField.TRIM), trim);
        filterRows.showNotes();
        quotaBlocks.showNotes();
        weightBlocks.showNotes();
    }
}

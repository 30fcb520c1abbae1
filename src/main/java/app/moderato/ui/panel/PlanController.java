package app.moderato.ui.panel;

import app.moderato.core.analysis.Statistic;
import app.moderato.core.study.Question;
import app.moderato.file.study.StoredStudy;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The dialog that says how many people tell one concept from another. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class PlanController {
    private static final String SHORT = "small-dialog";
    private static final String LONG = "plan-dialog";

    private final PlanModel model;
    private final Messages messages = Messages.beside(PlanController.class);
    private final PlanWords words = new PlanWords(messages);
    private final Overlay overlay;
    private PlanTable lines;
    private NumberText differenceText;

    @FXML
    private VBox dialog;

    @FXML
    private ProgressBar busy;

    @FXML
    private GridPane wishes;

    @FXML
    private ComboBox<Question> question;

    @FXML
    private Segments measure;

    @FXML
    private ComboBox<ConceptName> first;

    @FXML
    private ComboBox<ConceptName> second;

    @FXML
    private TextField difference;

    @FXML
    private Label unit;

    @FXML
    private FieldNote note;

    @FXML
    private Label source;

    @FXML
    private Label rehearsed;

    @FXML
    private Label trouble;

    @FXML
    private VBox answer;

    @FXML
    private TableView<Integer> table;

    @FXML
    private Label needed;

    @FXML
    private Label remarks;

    @FXML
    private Button close;

    @FXML
    private Button use;

    PlanController(PlanModel model) {
        this.model = model;
        FxmlLoader.load(this, messages);
        overlay = new Overlay(dialog, this::close);
    }

    /** Opens over the window that the node is in. */
    void open(Node place) {
        model.begin();
        overlay.open(place);
        (model.troubleProperty().get().isEmpty() ? question : close).requestFocus();
    }

    @FXML
    void initialize() {
        lines = new PlanTable(table, words, messages);
        differenceText = new NumberText(difference, model::difference);
        question.setConverter(InWords.words(one -> words.question(one, model.questions())));
        question.setOnAction(event -> {
            if (question.getValue() != null) {
                model.question(question.getValue());
            }
        });
        measure.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.statistic(Statistic.valueOf(String.valueOf(chosen).toUpperCase(Locale.ROOT)));
            }
        });
        choose(first, 0);
        choose(second, 1);
        busy.visibleProperty().bind(model.busyProperty());
        trouble.textProperty().bind(model.troubleProperty());
        model.noteProperty().subscribe(sentence -> note.tell(sentence, difference));
        model.pastProperty().subscribe(this::showPast);
        model.wishProperty().subscribe(wish -> showWish());
        model.planProperty().subscribe(this::showPlan);
        model.busyProperty().subscribe(now -> answer.setOpacity(now ? 0.6 : 1));
        BooleanBinding wished = model.wishProperty().isNotNull();
        Shown.when(wished, wishes, source);
        Shown.when(model.troubleProperty().isNotEmpty(), trouble);
        Shown.when(model.planProperty().isNotNull(), answer);
        Shown.when(model.planProperty().isNotNull(), use);
        model.troubleProperty().subscribe(sentence -> size());
        model.wishProperty().subscribe(wish -> size());
        table.getSelectionModel().selectedItemProperty().subscribe(this::offer);
    }

    private void choose(ComboBox<ConceptName> box, int place) {
        box.setConverter(InWords.words(name -> messages.text("panel.plan.concept", name.letter(), name.name())));
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                model.concept(place, box.getValue().id());
            }
        });
    }

    private void size() {
        boolean nothing = model.wishProperty().get() == null
                && !model.troubleProperty().get().isEmpty();
        dialog.getStyleClass().removeAll(SHORT, LONG);
        dialog.getStyleClass().add(nothing ? SHORT : LONG);
    }

    private void showPast(@Nullable StoredStudy past) {
        List<ConceptName> names = past == null ? List.of() : ConceptName.of(past.study());
        question.getItems().setAll(model.questions());
        first.getItems().setAll(names);
        second.getItems().setAll(names);
        source.setText(past == null ? "" : words.source(past.contents().run()));
        Shown.set(past != null && past.contents().run().rehearsal(), rehearsed);
    }

    private void showWish() {
        PlanWish wish = model.wishProperty().get();
        if (wish != null) {
            question.setValue(wish.question());
            measure.valueProperty().set(wish.statistic().name().toLowerCase(Locale.ROOT));
            differenceText.show(wish.difference());
            unit.setText(messages.text(
                    wish.statistic() == Statistic.TOP2 ? "panel.plan.points" : "panel.plan.scale-points"));
            showConcepts();
        }
    }

    private void showConcepts() {
        List<String> both = model.concepts();
        if (!both.isEmpty()) {
            ConceptName.find(first.getItems(), both.get(0)).ifPresent(first::setValue);
            ConceptName.find(second.getItems(), both.get(1)).ifPresent(second::setValue);
        }
    }

    private void showPlan(@Nullable Plan plan) {
        if (plan != null) {
            showConcepts();
            lines.show(plan, model.proposed());
            needed.setText(words.needed(plan.table()));
            remarks.setText(words.remarks(plan));
        }
    }

    private void offer(@Nullable Integer people) {
        use.setDisable(people == null);
        use.setText(people == null ? messages.text("panel.plan.use-none") : messages.text("panel.plan.use", people));
    }

    @FXML
    void use() {
        Integer people = table.getSelectionModel().getSelectedItem();
        if (people != null) {
            model.use(people);
            close();
        }
    }

    @FXML
    void close() {
        overlay.close();
        model.end();
    }
}

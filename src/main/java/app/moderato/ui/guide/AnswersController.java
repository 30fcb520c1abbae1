package app.moderato.ui.guide;

import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionType;
import app.moderato.core.study.Scale;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The part of a question's form that says what answers are measured on or chosen from. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class AnswersController {
    /** In the place of a scale's name, for labels of the study's own. */
    private static final String OWN = "";

    private static final int MOST_OPTIONS = 50;
    private static final int MOST_POINTS = 11;

    private final QuestionEditor editor;
    private final Messages messages = Messages.beside(AnswersController.class);
    private final Parent node;
    private List<String> names = List.of();
    private boolean showing;

    @FXML
    private Node scaleField;

    @FXML
    private ComboBox<String> scales;

    @FXML
    private StackPane scale;

    @FXML
    private TextRows labels;

    @FXML
    private FieldNote scaleNote;

    @FXML
    private Node optionsField;

    @FXML
    private TextRows options;

    @FXML
    private CheckBox shuffle;

    @FXML
    private CheckBox concepts;

    @FXML
    private FieldNote optionsNote;

    AnswersController(QuestionEditor editor) {
        this.editor = editor;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        labels.begin((index, all) -> ScaleStrip.badge(index + 1, all, 1), MOST_POINTS, editor::labels);
        options.begin((index, all) -> icon(), MOST_OPTIONS, editor::options);
        scales.setConverter(InWords.words(name -> name.equals(OWN) ? messages.text("guide.scale.own") : plain(name)));
        scales.setOnAction(event -> choose(scales.getValue()));
        shuffle.setOnAction(event -> editor.shuffle(shuffle.isSelected()));
        concepts.setOnAction(event -> editor.concepts(concepts.isSelected()));
    }

    /** Such as “Purchase intent”. */
    private static String plain(String scale) {
        String words = scale.replace('-', ' ');
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Node icon() {
        FontIcon icon = new FontIcon(Feather.CIRCLE);
        icon.getStyleClass().add("mark-muted");
        return icon;
    }

    private void choose(@Nullable String name) {
        if (showing || name == null) {
            return;
        }
        if (name.equals(OWN)) {
            editor.labels(IntStream.rangeClosed(1, 5)
                    .mapToObj(point -> messages.text("guide.scale.point", point))
                    .toList());
        } else {
            editor.scale(name);
        }
    }

    /** The question as it stands after the last keystroke. */
    void show(Question question) {
        showing = true;
        boolean rated = question instanceof Question.Rating;
        boolean offers = switch (QuestionType.of(question)) {
            case CHOICE, MULTIPLE, RANKING -> true;
            default -> false;
        };
        boolean scaled = rated || question instanceof Question.Nps;
        Shown.set(scaled || offers, node);
        Shown.set(scaled, scaleField);
        Shown.set(rated, scales);
        Shown.set(offers, optionsField);
        boolean own = false;
        if (question instanceof Question.Rating(var same, Question.Measure.Custom custom)) {
            own = true;
            labels.show(custom.labels());
            scales.setValue(OWN);
        } else if (question instanceof Question.Rating(var same, Question.Measure.Named(String scale))) {
            scales.setValue(scale);
        }
        Shown.set(own, labels);
        if (offers) {
            Question.Options now = QuestionType.options(question);
            options.show(now.texts());
            shuffle.setSelected(now.shuffle());
            concepts.setSelected(now.concepts());
            Shown.set(!now.concepts(), options);
        }
        showing = false;
    }

    /** What is worked out of it a moment later. */
    void show(ReadGuide guide, Question question, Map<String, String> problems) {
        List<String> known = new ArrayList<>(guide.scaleNames());
        known.add(OWN);
        if (!known.equals(names)) {
            showing = true;
            names = List.copyOf(known);
            String chosen = scales.getValue();
            scales.getItems().setAll(names);
            scales.setValue(chosen);
            showing = false;
        }
        Scale rated = guide.scales().get(question.id());
        boolean named = question instanceof Question.Rating(var same, Question.Measure measure)
                && measure instanceof Question.Measure.Named;
        boolean nps = question instanceof Question.Nps;
        Shown.set((named && rated != null) || nps, scale);
        if (named && rated != null) {
            scale.getChildren().setAll(ScaleStrip.of(rated.labels()));
        } else if (nps) {
            scale.getChildren()
                    .setAll(ScaleStrip.ends(
                            0, 11, messages.text("guide.scale.least"), messages.text("guide.scale.most")));
        }
        scaleNote.tell(first(problems, "scale", "labels", "points"), null);
        optionsNote.tell(problems.get("options"), null);
    }

    private static @Nullable String first(Map<String, String> problems, String... keys) {
        return Arrays.stream(keys)
                .map(problems::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

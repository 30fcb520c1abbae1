package app.moderato.ui.guide;

import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionType;
import app.moderato.core.study.Scale;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The part of a question's form that says what answers are measured on or chosen from. */
final class AnswersForm {
    /** In the place of a scale's name, for labels of the study's own. */
    private static final String OWN = "";

    private static final int MOST_OPTIONS = 50;
    private static final int MOST_POINTS = 11;

    private final Parts parts;
    private final GuideEditor editor;
    private final Messages messages;
    private List<String> names = List.of();
    private boolean showing;

    /** The form's controls. */
    record Parts(
            Node scaleField,
            ComboBox<String> scales,
            StackPane strip,
            TextRows labels,
            FieldNote scaleNote,
            Node optionsField,
            TextRows options,
            CheckBox shuffle,
            CheckBox concepts,
            FieldNote optionsNote) {}

    AnswersForm(Parts parts, GuideEditor editor, Messages messages) {
        this.parts = parts;
        this.editor = editor;
        this.messages = messages;
        parts.labels().begin((index, all) -> ScaleStrip.badge(index + 1, all, 1), MOST_POINTS, editor::labels);
        parts.options().begin((index, all) -> icon(), MOST_OPTIONS, editor::options);
        parts.scales()
                .setConverter(InWords.words(name -> name.equals(OWN) ? messages.text("guide.scale.own") : plain(name)));
        parts.scales().setOnAction(event -> choose(parts.scales().getValue()));
        parts.shuffle().setOnAction(event -> editor.shuffle(parts.shuffle().isSelected()));
        parts.concepts().setOnAction(event -> editor.concepts(parts.concepts().isSelected()));
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
        Shown.set(rated || question instanceof Question.Nps, parts.scaleField());
        Shown.set(rated, parts.scales());
        Shown.set(offers, parts.optionsField());
        boolean own = false;
        if (question instanceof Question.Rating(var same, Question.Measure.Custom custom)) {
            own = true;
            parts.labels().show(custom.labels());
            parts.scales().setValue(OWN);
        } else if (question instanceof Question.Rating(var same, Question.Measure.Named(String scale))) {
            parts.scales().setValue(scale);
        }
        Shown.set(own, parts.labels());
        if (offers) {
            Question.Options now = QuestionType.options(question);
            parts.options().show(now.texts());
            parts.shuffle().setSelected(now.shuffle());
            parts.concepts().setSelected(now.concepts());
            Shown.set(!now.concepts(), parts.options());
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
            String chosen = parts.scales().getValue();
            parts.scales().getItems().setAll(names);
            parts.scales().setValue(chosen);
            showing = false;
        }
        Scale scale = guide.scales().get(question.id());
        boolean named = question instanceof Question.Rating(var same, Question.Measure measure)
                && measure instanceof Question.Measure.Named;
        boolean nps = question instanceof Question.Nps;
        Shown.set((named && scale != null) || nps, parts.strip());
        if (named && scale != null) {
            parts.strip().getChildren().setAll(ScaleStrip.of(scale.labels()));
        } else if (nps) {
            parts.strip()
                    .getChildren()
                    .setAll(ScaleStrip.ends(
                            0, 11, messages.text("guide.scale.least"), messages.text("guide.scale.most")));
        }
        parts.scaleNote().tell(first(problems, "scale", "labels", "points"), null);
        parts.optionsNote().tell(problems.get("options"), null);
    }

    private static @Nullable String first(Map<String, String> problems, String... keys) {
        return Arrays.stream(keys)
                .map(problems::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

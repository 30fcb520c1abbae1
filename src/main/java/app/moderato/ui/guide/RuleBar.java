package app.moderato.ui.guide;

import app.moderato.core.study.Condition;
import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideEdits;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.QuestionType;
import app.moderato.core.study.Scale;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Puts a comparison together: an earlier question, how to compare, with what. */
public final class RuleBar extends VBox {
    private record Earlier(int number, Question question) {}

    private final Messages messages = Messages.beside(RuleBar.class);
    private final ComboBox<Earlier> questions = new ComboBox<>();
    private final ComboBox<Condition.Operator> operators = new ComboBox<>();
    private final ComboBox<String> values = new ComboBox<>();
    private final Button add = new Button(messages.text("guide.rule.add"));
    private final FieldNote missing = new FieldNote();
    private @Nullable QuestionEditor editor;
    private Map<QuestionId, Scale> scales = Map.of();

    public RuleBar() {
        questions.setAccessibleText(messages.text("guide.rule.question"));
        questions.setPromptText(messages.text("guide.rule.question"));
        questions.setConverter(InWords.words(one -> messages.text(
                "guide.rule.earlier", one.number(), one.question().id().value())));
        operators.setAccessibleText(messages.text("guide.rule.operator"));
        operators.setConverter(InWords.words(one -> messages.text(key(one))));
        values.setAccessibleText(messages.text("guide.rule.value"));
        values.setPromptText(messages.text("guide.rule.value"));
        values.setEditable(true);
        values.setPrefWidth(90);
        values.setMinWidth(60);
        questions.setId("rule-question");
        operators.setId("rule-operator");
        values.setId("rule-value");
        add.setId("rule-add");
        add.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(questions, Priority.ALWAYS);
        questions.setMaxWidth(Double.MAX_VALUE);
        questions.setMinWidth(70);
        operators.setMinWidth(70);
        questions.valueProperty().subscribe(this::offer);
        add.setOnAction(event -> add());
        HBox line = new HBox(questions, operators, values, add);
        line.getStyleClass().add("rule-bar");
        missing.setId("rule-missing");
        getChildren().addAll(line, missing);
    }

    private static String key(Condition.Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "guide.operator.at-least";
            case AT_MOST -> "guide.operator.at-most";
            case ABOVE -> "guide.operator.above";
            case BELOW -> "guide.operator.below";
            case EQUAL -> "guide.operator.equal";
            case NOT_EQUAL -> "guide.operator.not-equal";
        };
    }

    void begin(QuestionEditor theEditor) {
        editor = theEditor;
    }

    /** @param known of the rating questions, whose values are their points */
    void scales(Map<QuestionId, Scale> known) {
        scales = known;
    }

    /** Questions that may be read: those before, in the same section or before the concepts, whose answer has a value. */
    void show(Guide guide, Question question) {
        GuideEdits.Spot spot = GuideEdits.spot(guide, question.id());
        List<Earlier> earlier = new ArrayList<>();
        int number = 0;
        for (Question one : guide.all().toList()) {
            number++;
            GuideEdits.Spot other = GuideEdits.spot(guide, one.id());
            if (spot != null && other != null && isBefore(other, spot) && hasValue(one)) {
                earlier.add(new Earlier(number, one));
            }
        }
        if (!earlier.equals(questions.getItems())) {
            questions.getItems().setAll(earlier);
            questions.setValue(null);
        }
        setDisable(earlier.isEmpty());
    }

    private static boolean isBefore(GuideEdits.Spot other, GuideEdits.Spot spot) {
        return other.section() == spot.section()
                ? other.index() < spot.index()
                : other.section() == GuideSection.BEFORE;
    }

    private static boolean hasValue(Question question) {
        return switch (QuestionType.of(question)) {
            case RATING, CHOICE, NUMBER, PRICE, NPS -> true;
            case OPEN, MULTIPLE, RANKING -> false;
        };
    }

    private void offer(@Nullable Earlier chosen) {
        boolean words = chosen != null && chosen.question() instanceof Question.Choice;
        operators
                .getItems()
                .setAll(
                        words
                                ? List.of(Condition.Operator.EQUAL, Condition.Operator.NOT_EQUAL)
                                : List.of(
                                        Condition.Operator.AT_LEAST,
                                        Condition.Operator.AT_MOST,
                                        Condition.Operator.ABOVE,
                                        Condition.Operator.BELOW));
        operators.setValue(operators.getItems().getFirst());
        values.getItems().setAll(chosen == null ? List.of() : values(chosen.question()));
        tell("");
    }

    /** What the question's answers can be compared with, where those are few. */
    private List<String> values(Question question) {
        return switch (question) {
            case Question.Rating(var same, Question.Measure.Custom(int points, var labels)) -> numbers(1, points);
            case Question.Rating rating -> {
                Scale scale = scales.get(rating.id());
                yield numbers(1, scale == null ? 0 : scale.points());
            }
            case Question.Nps nps -> numbers(0, 10);
            default ->
                QuestionType.options(question).texts().stream()
                        .filter(text -> !text.isBlank())
                        .toList();
        };
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
    }

    private void tell(String sentence) {
        missing.tell(sentence, values);
    }

    private void add() {
        Earlier chosen = questions.getValue();
        String value =
                Objects.requireNonNullElse(values.getEditor().getText(), "").strip();
        if (chosen == null) {
            tell(messages.text("guide.rule.choose-question"));
            questions.requestFocus();
        } else if (value.isEmpty()) {
            tell(messages.text("guide.rule.choose-value"));
            values.requestFocus();
        } else if (editor != null) {
            tell("");
            editor.addRule(chosen.question().id(), operators.getValue(), value);
            values.getEditor().clear();
        }
    }
}

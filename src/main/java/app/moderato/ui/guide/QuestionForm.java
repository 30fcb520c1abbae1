package app.moderato.ui.guide;

import app.moderato.core.interview.PromptPreviews;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Question;
import app.moderato.core.study.Scale;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The parts of a question's form that depend on its type. */
final class QuestionForm {
    private final Messages messages;
    private final ReadGuide guide;
    private final GuideWords words;

    QuestionForm(Messages messages, ReadGuide guide, GuideWords words) {
        this.messages = messages;
        this.guide = guide;
        this.words = words;
    }

    /** What the answers are measured on or chosen from, under its title; empty where there is nothing of the kind. */
    Optional<Titled> scale(Question question) {
        return switch (question) {
            case Question.Rating rating ->
                Optional.ofNullable(guide.scales().get(question.id()))
                        .map(Scale::labels)
                        .map(labels -> new Titled(messages.text("guide.scale.title"), ScaleStrip.of(labels)));
            case Question.Nps nps ->
                Optional.of(new Titled(
                        messages.text("guide.scale.title"),
                        ScaleStrip.ends(0, 11, messages.text("guide.scale.least"), messages.text("guide.scale.most"))));
            case Question.Choice(var wording, var options) -> Optional.of(options(options));
            case Question.Multiple(var wording, var options) -> Optional.of(options(options));
            case Question.Ranking(var wording, var options) -> Optional.of(options(options));
            case Question.Open open -> Optional.empty();
            case Question.NumberQuestion number -> Optional.empty();
            case Question.PriceQuestion price -> Optional.empty();
        };
    }

    record Titled(String title, Node content) {}

    private Titled options(Question.Options options) {
        VBox list = new VBox();
        list.getStyleClass().add("options");
        for (String option : words.options(options)) {
            Label line = new Label(option);
            line.setWrapText(true);
            line.setMaxWidth(Double.MAX_VALUE);
            line.setMinHeight(Label.USE_PREF_SIZE);
            line.getStyleClass().add("option");
            list.getChildren().add(line);
        }
        String title = options.concepts()
                ? "guide.scale.concepts"
                : options.shuffle() ? "guide.scale.shuffled" : "guide.scale.options";
        return new Titled(messages.text(title), list);
    }

    String method(Question question) {
        return messages.text(
                switch (question) {
                    case Question.Rating rating -> "guide.reading.free-text";
                    case Question.Open open -> "guide.reading.as-said";
                    default -> "guide.reading.by-rule";
                });
    }

    List<Node> probe(Question question) {
        List<String> texts = guide.prompts().probes(question);
        if (texts.isEmpty()) {
            Label none = new Label(messages.text("guide.probe.none"));
            none.getStyleClass().addAll("secondary", "read-field");
            none.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(none, Priority.ALWAYS);
            return List.of(none);
        }
        Text when = new Text(messages.text("guide.probe.when", PromptPreviews.PROBED_BELOW_WORDS) + " ");
        when.getStyleClass().add("probe-when");
        Text what = new Text(messages.text("guide.probe.text", texts.getFirst()));
        what.getStyleClass().add("probe-what");
        TextFlow sentence = new TextFlow(when, what);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox field = new HBox(sentence);
        field.getStyleClass().addAll("read-field", "probe-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        Label most = new Label(messages.text("guide.probe.most", texts.size()));
        most.getStyleClass().add("read-field");
        most.setMinWidth(Label.USE_PREF_SIZE);
        return List.of(field, most);
    }

    List<Node> logic(Question question) {
        List<String> sentences = new ArrayList<>();
        if (question.wording().askIf() != null) {
            sentences.add(words.condition(question));
        }
        sentences.addAll(words.decides(question));
        if (sentences.isEmpty()) {
            Label none = new Label(messages.text("guide.logic.none"));
            none.getStyleClass().add("secondary");
            return List.of(none);
        }
        return sentences.stream().<Node>map(QuestionForm::chip).toList();
    }

    private static Label chip(String sentence) {
        Label chip = new Label(sentence, new FontIcon(Feather.CORNER_DOWN_RIGHT));
        chip.getStyleClass().addAll("chip", "warn");
        chip.setMinWidth(0);
        return chip;
    }

    List<Node> findings(GuideOutline.Entry entry) {
        return entry.findings().stream()
                .map(Problem::sentence)
                .<Node>map(QuestionForm::finding)
                .toList();
    }

    private static Node finding(String sentence) {
        Label words = new Label(sentence, new FontIcon(Feather.ALERT_CIRCLE));
        words.getStyleClass().add("finding-line");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        return words;
    }
}

package app.moderato.ui.guide;

import app.moderato.core.study.Better;
import app.moderato.core.study.GuideFinding;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.Passage;
import app.moderato.core.study.Question;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a question's form shows of what was worked out. */
final class QuestionForm {
    private final Messages messages;
    private final ReadGuide guide;
    private final GuideWords words;
    private final GuideEditor editor;

    QuestionForm(Messages messages, ReadGuide guide, GuideWords words, GuideEditor editor) {
        this.messages = messages;
        this.guide = guide;
        this.words = words;
        this.editor = editor;
    }

    String method(Question question) {
        return messages.text(
                switch (question) {
                    case Question.Rating rating -> "guide.reading.free-text";
                    case Question.Open open -> "guide.reading.as-said";
                    default -> "guide.reading.by-rule";
                });
    }

    /** What the neutral moderator asks where the researcher has no words of their own. */
    String usualProbe(Question question) {
        int probes = question.wording().probes();
        ReadGuide.Reader reader = guide.reader();
        return probes == 0 || reader == null
                ? messages.text("guide.probe.none")
                : messages.text(
                        "guide.probe.text",
                        reader.prompts()
                                .probes(question.with(question.wording().withProbe(null)))
                                .getFirst());
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

    /** Passages of the question's text that a finding points at. */
    List<Passage> marked(GuideOutline.Entry entry) {
        return guide.findings(entry.question().id()).stream()
                .filter(finding -> finding.key().equals("text"))
                .map(GuideFinding::passage)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Why the wording is worth a second look, each with the better one where there is one. */
    List<Node> findings(GuideOutline.Entry entry) {
        return guide.findings(entry.question().id()).stream().map(this::finding).toList();
    }

    private Node finding(GuideFinding finding) {
        Label why = new Label(finding.why(), new FontIcon(Feather.ALERT_CIRCLE));
        why.getStyleClass().add("finding-line");
        why.setWrapText(true);
        why.setMinHeight(Label.USE_PREF_SIZE);
        Better better = finding.better();
        if (better == null) {
            return why;
        }
        Label instead = new Label(messages.text("guide.finding.better", better.shown()));
        instead.getStyleClass().add("finding-better");
        instead.setWrapText(true);
        instead.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(instead, Priority.ALWAYS);
        instead.setMaxWidth(Double.MAX_VALUE);
        Button use = new Button(messages.text("guide.finding.use"));
        use.getStyleClass().addAll("small", "finding-use");
        use.setMinWidth(Button.USE_PREF_SIZE);
        use.setOnAction(event -> editor.use(finding));
        HBox line = new HBox(instead, use);
        line.getStyleClass().add("finding-offer");
        VBox both = new VBox(why, line);
        both.getStyleClass().add("finding");
        return both;
    }
}

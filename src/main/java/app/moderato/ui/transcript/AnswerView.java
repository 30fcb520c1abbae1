package app.moderato.ui.transcript;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.Mark;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.core.rating.Rating;
import app.moderato.ui.control.Avatar;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PmfBars;
import app.moderato.ui.control.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A question with its answer as a bubble, probes below it, then its spread. Reused for one answer after the other. */
final class AnswerView extends VBox {
    private final Messages messages;
    private final Avatar avatar = new Avatar();
    private final Label name = new Label();
    private final Label facts = new Label();
    private final HBox about = new HBox();
    private final HBox who = new HBox(avatar, name, facts, about);
    private final VBox turns = new VBox();
    private final Label status = new Label();
    private final Label reason = new Label();
    private final HBox ended = new HBox(status, reason);
    private final PmfBars bars = new PmfBars();
    private final Label mean = new Label();
    private final Region star = new Region();
    private final HBox meta = new HBox(bars, mean, star);

    AnswerView(Messages messages) {
        this.messages = messages;
        getStyleClass().add("answer");
        who.getStyleClass().add("who");
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        facts.getStyleClass().add("caption");
        facts.setMinWidth(0);
        about.getStyleClass().add("about");
        about.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        facts.setMaxWidth(Double.MAX_VALUE);
        turns.getStyleClass().add("turns");
        status.getStyleClass().add("chip");
        status.setMinWidth(USE_PREF_SIZE);
        reason.getStyleClass().add("secondary");
        reason.setWrapText(true);
        ended.getStyleClass().add("ended");
        meta.getStyleClass().add("meta");
        mean.getStyleClass().add("strong");
        star.getStyleClass().add("star-mark");
        getChildren().addAll(who, turns, ended, meta);
    }

    /** @param content null while it is being read: only what is known already is shown */
    void show(Line.Entry entry, @Nullable TranscriptAnswer content, RunNames names) {
        Shown.set(entry.who() != null || entry.concept() != null, who);
        if (entry.who() != null) {
            avatar.setName(entry.who().name());
            name.setText(entry.who().name());
            facts.setText(entry.who().place());
        }
        showConcept(entry);
        if (content == null) {
            turns.getChildren().setAll(new StackPane());
            Shown.set(false, ended, meta);
            return;
        }
        Answer answer = content.answer();
        showTurns(entry, content, names);
        boolean answered = answer.status() == CellStatus.ANSWERED;
        Shown.set(!answered, ended);
        status.setText(Statuses.words(answer.status(), messages));
        status.getStyleClass().setAll("label", "chip", style(answer.status()));
        reason.setText(Statuses.reason(answer.status(), answer.reason(), messages));
        showMeta(content, names);
    }

    private void showConcept(Line.Entry entry) {
        about.getChildren().clear();
        if (entry.again()) {
            Label again = new Label(messages.text("transcript.answer.again"));
            again.getStyleClass().add("caption");
            about.getChildren().add(again);
        }
        ConceptName concept = entry.concept();
        if (concept != null) {
            about.getChildren()
                    .addAll(new ConceptBadge(concept.letter(), concept.control()), new Label(concept.name()));
        }
    }

    private static String style(CellStatus status) {
        return status == CellStatus.SKIPPED || status == CellStatus.PENDING ? "plain" : "bad";
    }

    private void showTurns(Line.Entry entry, TranscriptAnswer content, RunNames names) {
        Answer answer = content.answer();
        List<Node> shown = new ArrayList<>();
        boolean answered = answer.status() == CellStatus.ANSWERED;
        if (answer.exchanges().isEmpty() && entry.questionShown()) {
            shown.add(question(entry.label(), names.wording(answer)));
        }
        int offset = 0;
        for (int i = 0; i < answer.exchanges().size(); i++) {
            Exchange exchange = answer.exchanges().get(i);
            if (i > 0 || entry.questionShown()) {
                shown.add(question(i == 0 ? entry.label() : "", RunNames.asked(exchange.asked())));
            }
            if (!exchange.replied().isEmpty()) {
                shown.add(bubble(exchange.replied(), within(content.marks(), offset, exchange), answered));
            }
            offset += exchange.replied().length() + 1;
        }
        turns.getChildren().setAll(shown);
    }

    /** The marks of one reply, which stands at an offset in the whole text. */
    private static List<Mark> within(List<Mark> marks, int offset, Exchange exchange) {
        int end = offset + exchange.replied().length();
        return marks.stream()
                .filter(mark -> mark.start() >= offset && mark.start() < end)
                .map(mark -> new Mark(mark.start() - offset, Math.min(mark.end(), end) - offset))
                .toList();
    }

    private static Node question(String label, String asked) {
        Label mark = new Label(label);
        mark.getStyleClass().add("question-mark");
        Label words = new Label(asked);
        words.getStyleClass().add("question");
        words.setWrapText(true);
        HBox row = new HBox(mark, words);
        row.getStyleClass().add("question-row");
        HBox.setHgrow(words, Priority.ALWAYS);
        return row;
    }

    private static Node bubble(String words, List<Mark> marks, boolean answered) {
        MarkedText text = new MarkedText();
        text.show(words, marks);
        StackPane bubble = new StackPane(text);
        bubble.getStyleClass().addAll("bubble", answered ? "said" : "unusable");
        bubble.setMinWidth(0);
        HBox row = new HBox(bubble);
        row.getStyleClass().add("bubble-row");
        return row;
    }

    private void showMeta(TranscriptAnswer content, RunNames names) {
        Rating rating = content.rated().rating();
        String value = content.answer().value();
        int lowest = names.lowest(content.answer().key().question());
        bars.show(rating == null ? null : rating.pmf(), lowest);
        Shown.set(rating != null, bars);
        mean.setText(
                rating != null
                        ? String.format(Locale.ENGLISH, "%.2f", rating.pmf().mean() - 1 + lowest)
                        : names.value(content.answer()));
        Shown.set(!mean.getText().isEmpty(), mean);
        Shown.set(content.starred(), star);
        Shown.set(rating != null || !value.isEmpty() || content.starred(), meta);
        star.setAccessibleText(messages.text("transcript.answer.starred"));
    }
}

package app.moderato.ui.transcript;

import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.WholeCell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A row of the middle column: the opening of a part, or a question with its answer. */
final class LineCell extends WholeCell<Line> {
    private final Messages messages;
    private final Supplier<@Nullable RunNames> names;
    private final AnswerView answer;
    private final HBox section = new HBox();
    private Subscription reading = Subscription.EMPTY;

    LineCell(Messages messages, Supplier<@Nullable RunNames> names) {
        fit();
        this.messages = messages;
        this.names = names;
        this.answer = new AnswerView(messages);
        getStyleClass().add("line-cell");
        section.getStyleClass().add("section");
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean emptyCell) {
        super.updateItem(line, emptyCell);
        reading.unsubscribe();
        reading = Subscription.EMPTY;
        if (line == null || emptyCell) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (line) {
            case Line.Section part -> show(part);
            case Line.Entry entry -> reading = entry.answer().content().subscribe(content -> show(entry, content));
        }
    }

    private void show(Line.Section part) {
        List<Node> parts = new ArrayList<>();
        if (part.concept() != null) {
            parts.add(new ConceptBadge(part.concept().letter(), part.concept().control()));
        }
        Label title = new Label(part.title());
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        parts.add(title);
        if (!part.detail().isEmpty()) {
            Label detail = new Label(part.detail());
            detail.getStyleClass().add("secondary");
            parts.add(detail);
        }
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        HBox.setHgrow(rule, Priority.ALWAYS);
        parts.add(rule);
        section.getChildren().setAll(parts);
        setAccessibleText(part.title() + " " + part.detail());
        setGraphic(section);
    }

    private void show(Line.Entry entry, @Nullable TranscriptAnswer content) {
        RunNames called = names.get();
        if (called == null) {
            setGraphic(null);
            return;
        }
        answer.show(entry, content, called);
        setAccessibleText(
                content == null
                        ? entry.label()
                        : messages.text(
                                "transcript.answer.spoken",
                                entry.label(),
                                called.wording(content.answer()),
                                content.answer().text().isEmpty()
                                        ? Statuses.words(content.answer().status(), messages)
                                        : content.answer().text()));
        setGraphic(answer);
    }
}

package app.moderato.ui.transcript;

import app.moderato.core.interview.Excerpt;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.ui.control.Avatar;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.WholeCell;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A row of the left list: whose or which answers, how many, and for a person the best of them in a line. */
final class HitCell extends WholeCell<Hit> {
    private static final int EXCERPT = 90;

    private final Messages messages;
    private final StackPane mark = new StackPane();
    private final Avatar avatar = new Avatar();
    private final Label label = new Label();
    private final Label title = new Label();
    private final Label count = new Label();
    private final Label caption = new Label();
    private final MarkedLine excerpt = new MarkedLine();
    private final HBox row;
    private Subscription reading = Subscription.EMPTY;

    HitCell(Messages messages) {
        fit();
        this.messages = messages;
        getStyleClass().add("hit-cell");
        mark.getStyleClass().add("hit-mark");
        title.getStyleClass().add("strong");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        count.getStyleClass().add("caption");
        count.setMinWidth(USE_PREF_SIZE);
        caption.getStyleClass().add("caption");
        caption.setMinWidth(0);
        label.getStyleClass().add("question-mark");
        HBox head = new HBox(title, count);
        head.getStyleClass().add("hit-head");
        HBox.setHgrow(title, Priority.ALWAYS);
        VBox words = new VBox(head, caption, excerpt);
        words.getStyleClass().add("hit-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(mark, words);
        row.getStyleClass().add("hit");
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean emptyCell) {
        super.updateItem(hit, emptyCell);
        reading.unsubscribe();
        reading = Subscription.EMPTY;
        if (hit == null || emptyCell) {
            setGraphic(null);
            return;
        }
        count.setText(Figures.count(hit.matches()));
        switch (hit) {
            case Hit.Person person -> show(person);
            case Hit.Question question -> {
                label.setText(question.label());
                mark.getChildren().setAll(label);
                title.setText(question.wording());
                caption.setText(question.kind());
                excerpt.setVisible(false);
            }
            case Hit.Concept concept -> {
                mark.getChildren()
                        .setAll(
                                concept.concept() == null
                                        ? List.of()
                                        : List.of(new ConceptBadge(
                                                concept.concept().letter(),
                                                concept.concept().control())));
                title.setText(
                        concept.concept() == null
                                ? concept.title()
                                : concept.concept().name());
                caption.setText(
                        concept.concept() == null
                                ? messages.text("transcript.concept.outside-detail")
                                : concept.concept().detail());
                excerpt.setVisible(false);
            }
        }
        excerpt.setManaged(excerpt.isVisible());
        setAccessibleText(messages.text("transcript.hit.spoken", title.getText(), caption.getText(), hit.matches()));
        setGraphic(row);
    }

    private void show(Hit.Person person) {
        avatar.setName(person.name().name());
        mark.getChildren().setAll(avatar);
        title.setText(person.name().name());
        caption.setText(
                person.name().place().isEmpty()
                        ? person.name().id().value()
                        : messages.text(
                                "transcript.hit.person",
                                person.name().id(),
                                person.name().place()));
        excerpt.setVisible(true);
        reading = person.best().content().subscribe(this::showExcerpt);
    }

    private void showExcerpt(@Nullable TranscriptAnswer answer) {
        if (answer == null) {
            excerpt.show(new Excerpt("", List.of()));
        } else if (answer.answer().text().isEmpty()) {
            excerpt.show(new Excerpt(Statuses.words(answer.answer().status(), messages), List.of()));
        } else {
            excerpt.show(Excerpt.of(answer.answer().text(), answer.marks(), EXCERPT));
        }
    }
}

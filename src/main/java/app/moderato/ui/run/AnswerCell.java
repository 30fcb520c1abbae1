package app.moderato.ui.run;

import app.moderato.core.rating.Rating;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PmfBars;
import app.moderato.ui.control.Shown;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** An answer as it came in: two lines of its words, who said it, and its rating as soon as that is made. */
final class AnswerCell extends ListCell<AnswerRow> {
    private static final PseudoClass SAYING = PseudoClass.getPseudoClass("saying");

    private final Messages messages;
    private final StackPane badge = new StackPane();
    private final Label text = new Label();
    private final Label who = new Label();
    private final PmfBars bars = new PmfBars();
    private final Label mean = new Label();
    private final Label age = new Label();
    private final HBox line;
    private Subscription following = Subscription.EMPTY;

    /** @param open goes to the interview it is from */
    AnswerCell(Messages messages, Consumer<AnswerRow> open) {
        this.messages = messages;
        getStyleClass().add("answer-cell");
        badge.getStyleClass().add("badge-place");
        text.getStyleClass().add("answer-text");
        text.setWrapText(true);
        who.getStyleClass().add("caption");
        VBox words = new VBox(text, who);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        mean.getStyleClass().addAll("strong", "mean");
        age.getStyleClass().addAll("caption", "age");
        line = new HBox(badge, words, bars, mean, age);
        line.getStyleClass().add("answer-line");
        // as wide as the list, so that long words are cut and not scrolled to
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable AnswerRow row, boolean emptyCell) {
        super.updateItem(row, emptyCell);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (row == null || emptyCell) {
            pseudoClassStateChanged(SAYING, false);
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        badge.getChildren().clear();
        row.concept()
                .ifPresent(concept -> badge.getChildren().add(new ConceptBadge(concept.letter(), concept.control())));
        who.setText(row.who());
        following = row.textProperty()
                .subscribe(() -> show(row))
                .and(row.atProperty().subscribe(() -> show(row)))
                .and(row.ratingProperty().subscribe(() -> show(row)))
                .and(row.ageProperty().subscribe(age::setText));
        show(row);
        setGraphic(line);
    }

    private void show(AnswerRow row) {
        Rating rating = row.ratingProperty().get();
        bars.show(rating == null ? null : rating.pmf(), row.lowest());
        Shown.set(rating != null, bars, mean);
        String figure = rating == null ? "" : AnswerRow.mean(rating, row.lowest());
        mean.setText(figure);
        String words = row.text().replace('\n', ' ');
        text.setText(row.isBeingSaid() ? messages.text("run.answers.words", words) : words);
        pseudoClassStateChanged(SAYING, row.isBeingSaid());
        setAccessibleText(spoken(row, figure));
    }

    private String spoken(AnswerRow row, String figure) {
        if (row.isBeingSaid()) {
            return messages.text("run.answers.spoken-saying", row.who(), row.text());
        }
        return figure.isEmpty()
                ? messages.text("run.answers.spoken", row.who(), row.text())
                : messages.text("run.answers.spoken-mean", row.who(), row.text(), figure);
    }
}

package app.moderato.ui.run;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.monitor.HeardAnswer;
import app.moderato.core.rating.Rating;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** An answer as it comes in: first its words while they are said, then the answer; all that changes changes in place. */
final class AnswerRow {
    private final CellKey key;
    private final String who;
    private final int lowest;
    private final Optional<ConceptName> concept;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Instant> at = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Rating> rating = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");

    AnswerRow(CellKey key, RunNames names) {
        this.key = key;
        this.who = names.who(key);
        this.lowest = names.lowest(key);
        this.concept = names.concept(key);
    }

    CellKey key() {
        return key;
    }

    String text() {
        return text.get();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** When the answer was committed; null while it is being said. */
    ReadOnlyObjectProperty<@Nullable Instant> atProperty() {
        return at.getReadOnlyProperty();
    }

    boolean isBeingSaid() {
        return at.get() == null;
    }

    String who() {
        return who;
    }

    Optional<ConceptName> concept() {
        return concept;
    }

    /** Number of the scale's lowest point. */
    int lowest() {
        return lowest;
    }

    /** Null for a question that has none, and until it is made. */
    ReadOnlyObjectProperty<@Nullable Rating> ratingProperty() {
        return rating.getReadOnlyProperty();
    }

    /** As the scale counts. */
    static String mean(Rating rating, int lowest) {
        return String.format(Locale.ENGLISH, "%.1f", rating.pmf().mean() - 1 + lowest);
    }

    ReadOnlyStringProperty ageProperty() {
        return age.getReadOnlyProperty();
    }

    void say(String soFar, Messages messages) {
        text.set(soFar);
        age.set(messages.text("run.answers.saying"));
    }

    void hear(HeardAnswer answer) {
        text.set(answer.text());
        at.set(answer.at());
        rating.set(answer.rating());
    }

    /** @param live whether its age says something */
    void grow(Instant now, boolean live, Messages messages) {
        Instant committed = at.get();
        if (committed != null) {
            Duration past = Duration.between(committed, now);
            age.set(!live ? "" : past.toMillis() < 1_000 ? messages.text("run.answers.now") : Figures.about(past));
        }
    }
}

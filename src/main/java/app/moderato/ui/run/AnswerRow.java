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

/** An answer as it came in; its rating and its age change in place. */
final class AnswerRow {
    private final CellKey key;
    private final Instant at;
    private final String text;
    private final String who;
    private final int lowest;
    private final Optional<ConceptName> concept;
    private final ReadOnlyObjectWrapper<@Nullable Rating> rating = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");

    AnswerRow(HeardAnswer answer, RunNames names) {
        this.key = answer.key();
        this.at = answer.at();
        this.text = answer.text();
        this.who = names.who(key);
        this.lowest = names.lowest(key);
        this.concept = names.concept(key);
        this.rating.set(answer.rating());
    }

    CellKey key() {
        return key;
    }

    String text() {
        return text;
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

    /** @param live whether its age says something */
    void show(@Nullable Rating made, Instant now, boolean live, Messages messages) {
        rating.set(made);
        Duration past = Duration.between(at, now);
        age.set(!live ? "" : past.toMillis() < 1_000 ? messages.text("run.answers.now") : Figures.about(past));
    }
}

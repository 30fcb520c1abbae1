package app.moderato.ui.concept;

import app.moderato.core.interview.ConceptCost;
import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.Concept;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What a concept's card means for the chosen model: what it takes, and whether its pictures are read. */
final class CardFacts {
    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask counting;

    CardFacts(Desk desk, TaskRunner tasks, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Tokens of the card and their price in a whole run; empty while they are counted, and where nothing can be run. */
    ReadOnlyStringProperty costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** Counted in the background; the latest concept wins. */
    void look(Concept concept) {
        if (counting != null) {
            counting.cancel();
        }
        OpenStudy study = desk.studyProperty().get();
        if (study == null
                || !study.runnable()
                || study.study().concept(concept.id()).filter(concept::equals).isEmpty()) {
            cost.set("");
            return;
        }
        Connection connection = desk.choices().connection().orElse(null);
        String model = connection == null ? "" : connection.model();
        ToDoubleFunction<Usage> price = connection == null || unknown(connection) ? null : price(connection);
        Tokenizers tokenizers = desk.ports().tokenizers();
        counting = tasks.startQuietly(
                messages.text("concept.task.count"),
                progress -> ConceptCost.of(study.study(), study.panel(), concept, tokenizers.of(model), price),
                found -> cost.set(words(found)),
                failure -> cost.set(""));
    }

    private boolean unknown(Connection connection) {
        return desk.ports().providers().find(connection.provider()).isEmpty();
    }

    private @Nullable ToDoubleFunction<Usage> price(Connection connection) {
        return desk.ports().fieldwork().prices().of(connection.provider(), connection.baseUrl(), connection.model());
    }

    private String words(ConceptCost found) {
        String tokens = found.showingLow() == found.showingHigh()
                ? Figures.tokens(found.showingLow())
                : messages.text(
                        "concept.cost.range", Figures.tokens(found.showingLow()), Figures.tokens(found.showingHigh()));
        Double low = found.usdLow();
        Double high = found.usdHigh();
        return low == null || high == null || high == 0
                ? messages.text("concept.cost.tokens", tokens)
                : messages.text("concept.cost.priced", tokens, Figures.dollars(low), Figures.dollars(high));
    }

    /** Whether the chosen model reads the concept's pictures, as far as was found out; empty where it has none. */
    Optional<CheckRow> eyes(Concept concept) {
        Connection connection = desk.choices().connection().orElse(null);
        if (connection == null || concept.pictures().isEmpty()) {
            return Optional.empty();
        }
        Abilities.Level level = connection.abilities().vision().level();
        String lead = messages.text("concept.finding.picture");
        return Optional.of(
                switch (level) {
                    case YES -> new CheckRow(true, "", messages.text("concept.eyes.yes", connection.model()));
                    case PARTLY -> new CheckRow(false, lead, messages.text("concept.eyes.partly", connection.model()));
                    case NO -> new CheckRow(false, lead, messages.text("concept.eyes.no", connection.model()));
                    case UNKNOWN ->
                        new CheckRow(false, lead, messages.text("concept.eyes.unknown", connection.model()));
                });
    }
}

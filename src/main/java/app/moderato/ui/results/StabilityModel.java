package app.moderato.ui.results;

import app.moderato.core.interview.stability.StabilityOrder;
import app.moderato.core.interview.stability.StabilityWish;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.RunView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Has some people of the run looked at asked again, in the way that is chosen here; needs no stage. */
final class StabilityModel {
    private final Desk desk;
    private final Messages messages;
    private final Consent consent;

    private final ObservableList<Question> questions = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final StringProperty people = new SimpleStringProperty(Integer.toString(StabilityWish.USUAL_PEOPLE));
    private final StringProperty seeds = new SimpleStringProperty(Integer.toString(StabilityWish.USUAL_SEEDS));
    private final StringProperty number = new SimpleStringProperty(Integer.toString(StabilityWish.USUAL_WORDINGS));
    private final BooleanProperty own = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty models = new SimpleStringProperty("");

    /** @param asking makes of the study described here what is asked about before it is begun */
    StabilityModel(Desk desk, Messages messages, Function<Consent.Proposal, Consent> asking) {
        this.desk = desk;
        this.messages = messages;
        this.consent = asking.apply(this::job);
        for (StringProperty text : List.of(people, seeds, number, typed, models)) {
            text.subscribe((before, now) -> consent.count());
        }
        question.subscribe((before, now) -> consent.count());
        own.subscribe((before, now) -> consent.count());
    }

    // Properties

    Consent consent() {
        return consent;
    }

    /** Those that may be asked again. */
    ObservableList<Question> questions() {
        return questions;
    }

    ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    /** As typed, as all of these. */
    StringProperty peopleProperty() {
        return people;
    }

    StringProperty seedsProperty() {
        return seeds;
    }

    /** How many other wordings the model proposes. */
    StringProperty numberProperty() {
        return number;
    }

    /** Whether the other wordings are typed. */
    BooleanProperty ownProperty() {
        return own;
    }

    /** Other wordings, one on each line. */
    StringProperty typedProperty() {
        return typed;
    }

    /** The models' names, with commas between them. */
    StringProperty modelsProperty() {
        return models;
    }

    // Commands

    /** Says what it would take. */
    void offer() {
        RunView view = desk.viewProperty().get();
        if (view == null || !consent.closed()) {
            return;
        }
        List<Question> asked = StabilityOrder.offered(view.study());
        if (!asked.equals(questions)) {
            questions.setAll(asked);
            question.set(asked.isEmpty() ? null : asked.getFirst());
        }
        models.set(view.run().model());
        consent.ask();
    }

    private Optional<PricedWork> job() throws InvalidInput {
        StabilityWish wish = wish();
        return LookedAtRun.of(desk).map(run -> new StabilityJob(run, wish, models(run.view()), messages));
    }

    private List<String> models(RunView view) {
        List<String> named = Arrays.stream(models.get().split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return named.isEmpty() || view.rehearsal() ? List.of(view.run().model()) : named;
    }

    private StabilityWish wish() throws InvalidInput {
        Question chosen = question.get();
        try {
            return new StabilityWish(
                    chosen == null ? null : chosen.id(),
                    Integer.parseInt(people.get().strip()),
                    Integer.parseInt(seeds.get().strip()),
                    own.get() ? wordings() : List.of(),
                    own.get() ? 0 : Integer.parseInt(number.get().strip()));
        } catch (NumberFormatException e) {
            throw new InvalidInput(messages.text("results.stability.no-number"));
        }
    }

    private List<String> wordings() {
        return typed.get()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

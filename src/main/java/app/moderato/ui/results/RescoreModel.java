package app.moderato.ui.results;

import app.moderato.core.interview.scoring.ScoringSettings;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.RatingMethod;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.RunView;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Has the run looked at scored once more, in the way that is chosen here; needs no stage. */
final class RescoreModel {
    private final Desk desk;
    private final Messages messages;
    private final Consent consent;

    private final ObjectProperty<RatingMethod> method = new SimpleObjectProperty<>(RatingMethod.SSR);
    private final StringProperty temperature = new SimpleStringProperty("");
    private final StringProperty epsilon = new SimpleStringProperty("");

    /** @param asking makes of the scoring described here what is asked about before it is made */
    RescoreModel(Desk desk, Messages messages, Function<Consent.Proposal, Consent> asking) {
        this.desk = desk;
        this.messages = messages;
        this.consent = asking.apply(this::work);
        method.subscribe((before, now) -> consent.count());
        temperature.subscribe((before, now) -> consent.count());
        epsilon.subscribe((before, now) -> consent.count());
    }

    // Properties

    Consent consent() {
        return consent;
    }

    ObjectProperty<RatingMethod> methodProperty() {
        return method;
    }

    /** T as typed. */
    StringProperty temperatureProperty() {
        return temperature;
    }

    /** ε as typed. */
    StringProperty epsilonProperty() {
        return epsilon;
    }

    // Commands

    /** Says what it would take. */
    void offer() {
        RunView view = desk.viewProperty().get();
        if (view != null && consent.closed()) {
            temperature.set(RescoreWords.number(view.study().rating().temperature()));
            epsilon.set(RescoreWords.number(view.study().rating().epsilon()));
            consent.ask();
        }
    }

    private Optional<PricedWork> work() throws InvalidInput {
        ScoringSettings settings = new ScoringSettings(method.get(), ssr(), null, null);
        return LookedAtRun.of(desk).map(run -> new RescoreWork(run, settings, messages));
    }

    private SsrSettings ssr() throws InvalidInput {
        if (method.get().asks()) {
            return SsrSettings.DEFAULT;
        }
        try {
            return SsrSettings.chosen(RescoreWords.read(temperature.get()), RescoreWords.read(epsilon.get()));
        } catch (NumberFormatException e) {
            throw new InvalidInput(messages.text("results.rescore.no-number"));
        }
    }
}

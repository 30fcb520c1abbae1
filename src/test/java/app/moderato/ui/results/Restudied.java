package app.moderato.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import java.util.Objects;

/** Has people of the run looked at asked again, as a person would. */
final class Restudied {
    private Restudied() {}

    static ResultsViewModel model(OpenDesk open) {
        return new ResultsViewModel(open.desk(), new RunsByHand(), place -> {}, new FilesByHand(), open.tasks());
    }

    /** With the desk's tasks, each of which returns after its end. */
    static ResultsViewModel by(OpenDesk open, String people, String seeds, String models) {
        ResultsViewModel made = model(open);
        made.stabilities()
                .look(Objects.requireNonNull(open.desk().viewProperty().get()));
        StabilityModel stability = made.stability();
        stability.offer();
        stability.peopleProperty().set(people);
        stability.seedsProperty().set(seeds);
        if (!models.isEmpty()) {
            stability.modelsProperty().set(models);
        }
        assertThat(stability.consent().noteProperty().get()).isEmpty();
        stability.consent().begin();
        assertThat(made.troubleProperty().get()).isEmpty();
        return made;
    }
}

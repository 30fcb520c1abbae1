package app.moderato.ui.panel;

import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.WeightSpec;
import app.moderato.ui.control.Messages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How people are weighted.
 *
 * @param off as the panel has them
 * @param population to rake to; null for typed shares alone
 */
record WeightChoice(boolean off, @Nullable String population) {
    static final String BUNDLED = "us-adults";
    private static final WeightChoice OFF = new WeightChoice(true, null);
    private static final WeightChoice TYPED = new WeightChoice(false, null);

    static WeightChoice of(@Nullable WeightSpec weights) {
        return weights == null ? OFF : new WeightChoice(false, weights.rake());
    }

    /** What there is to choose from: the bundled population, and those that the study names. */
    static List<WeightChoice> among(PanelSpec spec) {
        Set<WeightChoice> choices = new LinkedHashSet<>(List.of(OFF, new WeightChoice(false, BUNDLED)));
        if (spec.population() != null) {
            choices.add(new WeightChoice(false, spec.population()));
        }
        choices.add(of(spec.weights()));
        choices.add(TYPED);
        return List.copyOf(choices);
    }

    String text(Messages messages) {
        if (off) {
            return messages.text("panel.weight.off");
        }
        return population == null
                ? messages.text("panel.weight.typed")
                : messages.text(
                        "panel.weight.rake",
                        population.equals(BUNDLED) ? messages.text("panel.source.us-adults") : population);
    }
}

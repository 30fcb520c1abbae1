package app.moderato.ui.panel;

import app.moderato.core.analysis.PanelGoal;
import app.moderato.core.analysis.PanelProfile;
import app.moderato.core.analysis.PersonaAttribute;
import app.moderato.core.panel.NearCopies;
import app.moderato.core.panel.PanelFilter;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Study;
import app.moderato.core.study.WeightSpec;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page says in sentences and figures. */
final class PanelWords {
    private static final double ALIKE = 1e-9;

    private final Messages messages;

    PanelWords(Messages messages) {
        this.messages = messages;
    }

    /** A figure with its unit and what it means. */
    record Figure(String figure, String unit, String caption) {}

    /** Where the people come from. */
    String source(PanelSpec spec) {
        if (spec.personas() != null) {
            return messages.text("panel.facts.file", spec.personas());
        }
        return WeightChoice.BUNDLED.equals(spec.population())
                ? messages.text("panel.facts.us-adults")
                : spec.population() == null
                        ? messages.text("panel.facts.nobody")
                        : messages.text("panel.facts.population", spec.population());
    }

    /** Where the people come from and how they are chosen. */
    String facts(Study study) {
        PanelSpec spec = study.panel();
        List<String> parts = new ArrayList<>(List.of(source(spec)));
        if (!spec.filter().isEmpty()) {
            parts.add(messages.text("panel.facts.filter", String.valueOf(new PanelFilter(spec.filter()))));
        }
        if (spec.size() > 0) {
            parts.add(messages.text("panel.facts.seed", Long.toString(study.seed())));
        }
        return String.join(", ", parts);
    }

    Figure people(PanelProfile profile, PanelSpec spec) {
        return new Figure(
                Figures.count(profile.people()),
                messages.text("panel.people.unit", profile.people()),
                spec.size() > 0
                        ? messages.text("panel.people.ordered", spec.size())
                        : messages.text("panel.people.all"));
    }

    Figure effective(PanelProfile profile) {
        return new Figure(
                Figures.count(Math.round(profile.effective())),
                messages.text("panel.effective.unit"),
                messages.text("panel.effective.design", two(profile.designEffect())));
    }

    Figure weights(PanelProfile profile, PanelSpec spec) {
        if (isEven(profile)) {
            return new Figure(
                    two(profile.highest()), messages.text("panel.weights.one"), messages.text("panel.weights.even"));
        }
        WeightSpec raked = spec.weights();
        long on = raked == null ? 0 : attributes(raked, profile);
        String caption = raked == null
                ? messages.text("panel.weights.mean", two(profile.mean()))
                : raked.trim() == null
                        ? messages.text("panel.weights.raked", on)
                        : messages.text("panel.weights.trimmed", on, raked.trim());
        return new Figure(
                messages.text("panel.weights.range", two(profile.lowest()), two(profile.highest())),
                messages.text("panel.weights.many"),
                caption);
    }

    /** How many the weights are made for. */
    private static long attributes(WeightSpec raked, PanelProfile profile) {
        return raked.on().isEmpty() && raked.rake() != null
                ? profile.goals().stream().map(PanelGoal::attribute).distinct().count()
                : Stream.concat(raked.on().stream(), raked.shares().keySet().stream())
                        .distinct()
                        .count();
    }

    /** @param found null while they are looked for */
    Figure copies(@Nullable NearCopies found, int people) {
        if (found == null) {
            return new Figure(
                    messages.text("panel.table.missing"),
                    messages.text("panel.copies.unit", 0),
                    messages.text(
                            people > NearCopies.MOST_PEOPLE ? "panel.copies.too-many" : "panel.copies.searching"));
        }
        return new Figure(
                Figures.count(found.people().size()),
                messages.text("panel.copies.unit", found.people().size()),
                found.closest()
                        .map(pair -> messages.text("panel.copies.closest", two(pair.similarity())))
                        .orElseGet(() -> messages.text("panel.copies.alone")));
    }

    /** What weighting does to the vote of one person. */
    String weightNote(PanelProfile profile) {
        return isEven(profile)
                ? messages.text("panel.weights.same")
                : messages.text("panel.weights.most", profile.highest() / profile.mean());
    }

    private static boolean isEven(PanelProfile profile) {
        return profile.highest() - profile.lowest() <= ALIKE * profile.highest();
    }

    static String two(double number) {
        return String.format(Locale.ENGLISH, "%.2f", number);
    }

    /** Who it is in one line: id, age, place. */
    String who(Persona persona) {
        return Stream.concat(
                        Stream.of(persona.id().value()),
                        Stream.of("age", "city", "state")
                                .flatMap(name -> persona.attribute(name).stream())
                                .filter(value -> !value.isBlank()))
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    String group(String label) {
        return label.equals(PersonaAttribute.MISSING) ? messages.text("panel.group.missing") : Captions.brief(label);
    }
}

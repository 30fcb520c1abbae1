package app.moderato.ui.panel;

import app.moderato.core.analysis.PanelProfile;
import app.moderato.core.analysis.PersonaAttribute;
import app.moderato.core.panel.PanelFilter;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
    String facts(Study study) {
        PanelSpec spec = study.panel();
        String source;
        if (spec.personas() != null) {
            source = messages.text("panel.facts.file", spec.personas());
        } else if ("us-adults".equals(spec.population())) {
            source = messages.text("panel.facts.us-adults");
        } else {
            source = messages.text("panel.facts.population", String.valueOf(spec.population()));
        }
        List<String> parts = new ArrayList<>(List.of(source));
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

    Figure weights(PanelProfile profile) {
        return isEven(profile)
                ? new Figure(
                        two(profile.highest()), messages.text("panel.weights.one"), messages.text("panel.weights.even"))
                : new Figure(
                        messages.text("panel.weights.range", two(profile.lowest()), two(profile.highest())),
                        messages.text("panel.weights.many"),
                        messages.text("panel.weights.mean", two(profile.mean())));
    }

    Figure twins(PanelProfile profile) {
        return new Figure(
                Figures.count(profile.twins()),
                messages.text("panel.twins.unit"),
                messages.text(profile.twins() == 0 ? "panel.twins.none" : "panel.twins.some"));
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

package app.moderato.core.analysis;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A panel in figures. Linear in the people.
 *
 * @param people in the panel, ≥ 1
 * @param effective n_eff = (Σw)²/Σw²
 * @param lowest weight
 * @param highest weight
 * @param mean weight
 * @param twins people whose attributes and background are those of someone else, to the letter
 * @param goals target against achieved, as the panel names them; empty where no target is known
 * @param attributes of any person, in the order in which they are told
 */
public record PanelProfile(
        int people,
        double effective,
        double lowest,
        double highest,
        double mean,
        int twins,
        List<PanelGoal> goals,
        List<PersonaAttribute> attributes,
        WeightHistogram weights) {
    public PanelProfile {
        goals = List.copyOf(goals);
        attributes = List.copyOf(attributes);
    }

    private record Likeness(Map<String, String> attributes, String background) {}

    /** @param panel with at least one person */
    public static PanelProfile of(Panel panel) {
        List<Persona> personas = panel.personas();
        double[] weights = personas.stream().mapToDouble(Persona::weight).toArray();
        Map<Likeness, Integer> alike = new HashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (Persona persona : personas) {
            alike.merge(new Likeness(persona.attributes(), persona.background()), 1, Integer::sum);
            names.addAll(persona.attributes().keySet());
        }
        return new PanelProfile(
                personas.size(),
                EffectiveSize.of(personas),
                personas.stream().mapToDouble(Persona::weight).min().orElseThrow(),
                personas.stream().mapToDouble(Persona::weight).max().orElseThrow(),
                personas.stream().mapToDouble(Persona::weight).average().orElseThrow(),
                alike.values().stream()
                        .filter(count -> count > 1)
                        .mapToInt(Integer::intValue)
                        .sum(),
                panel.targets().stream()
                        .map(target -> PanelGoal.of(target, personas.size()))
                        .toList(),
                names.stream().map(name -> PersonaAttribute.of(name, panel)).toList(),
                WeightHistogram.of(weights));
    }

    /** What weighting costs: n / n_eff (Kish), 1 where all weights are equal. */
    public double designEffect() {
        return people / effective;
    }
}

package app.moderato.core.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Draws a panel from what is known of a population.
 *
 * <p>People are allocated, not thrown: counts per category follow the shares by controlled rounding, so that in tables
 * of one or two attributes every achieved share is within 1/size of its target; joint tables of more attributes keep
 * every cell within one person. What no joint table ties together is combined in a seeded random order, then
 * implausible combinations are repaired by swaps that change no share. The same population, wishes and seed give the
 * same panel on every machine.
 */
public final class PanelSampler {
    public static final int LARGEST = 100_000;

    private PanelSampler() {}

    /**
     * @return personas {@code p001}, {@code p002} … with weight 1 and no background, and their targets
     * @throws InvalidInput where size, filter or quotas cannot be met; the sentences say why
     */
    public static Panel sample(Population population, PanelSpec spec, long seed) throws InvalidInput {
        if (spec.size() < 1 || spec.size() > LARGEST) {
            throw new InvalidInput(List.of(Problem.error(
                    "/panel/size",
                    "A panel drawn from a population has 1 to " + LARGEST + " personas, not " + spec.size()
                            + "; set the panel's size.")));
        }
        PanelDesign design = PanelDesign.of(population, spec);
        // one stream per purpose, so that a change in one leaves the others as they were
        SplittableRandom root = new SplittableRandom(seed);
        SplittableRandom drawing = root.split();
        SplittableRandom swapping = root.split();
        SplittableRandom naming = root.split();
        Sheet sheet = PanelDraw.draw(design, spec.size(), drawing);
        PlausibleSwaps.repair(sheet, design, swapping);
        return new Panel(personas(sheet, naming), PanelTargets.of(design, sheet));
    }

    private static List<Persona> personas(Sheet sheet, SplittableRandom random) {
        NameBank names = new NameBank(random);
        List<Persona> personas = new ArrayList<>(sheet.size());
        for (int person = 0; person < sheet.size(); person++) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int column = 0; column < sheet.attributes().size(); column++) {
                attributes.put(sheet.attributes().get(column), sheet.value(person, column));
            }
            personas.add(new Persona(PersonaIds.of(person, sheet.size()), names.next(attributes), attributes, 1, ""));
        }
        return personas;
    }
}

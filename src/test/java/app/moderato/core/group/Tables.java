package app.moderato.core.group;

import app.moderato.core.interview.Instruments;
import app.moderato.core.interview.Studies;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.GroupPlan.Kind;
import app.moderato.core.study.GroupPlan.Section;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables of people for tests. */
public final class Tables {
    public static final ConceptId PEARL = new ConceptId("pearl");
    /** A talk between two private rounds, shorter than any that is planned. */
    public static final List<Section> SHORT = List.of(
            new Section(Kind.WARM_UP, 1),
            new Section(Kind.PRIVATE, 0),
            new Section(Kind.DISCUSS, 2),
            new Section(Kind.PRIVATE, 0),
            new Section(Kind.CLOSE, 0));

    private static final List<String> NAMES =
            List.of("Ana Ruiz", "Walter Hill", "Karen Low", "Brandon Pike", "Priya Rao");

    private Tables() {}

    public static List<Persona> people(int count) {
        List<Persona> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(
                    new Persona(new PersonaId("p" + (i + 1)), NAMES.get(i), Map.of("age", (30 + 7 * i) + ""), 1, ""));
        }
        return people;
    }

    public static GroupDesign design(int people, List<Section> sections, boolean alone) {
        Study plain = Studies.study(
                Studies.guide(new Exposure.Sequential(), List.of(Studies.intent())), Studies.concept("pearl", false));
        Study study = plain.withGroup(new GroupPlan(0, List.of(), null, sections));
        try {
            return GroupDesign.of(study, "", "", 1, people(people), new Instruments.TwoPoints(), 0, alone);
        } catch (InvalidInput e) {
            throw new IllegalStateException(e);
        }
    }
}

package app.moderato.core.interview;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Condition;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Price;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Small studies and panels for tests. */
public final class Studies {
    private Studies() {}

    public static Concept concept(String id, boolean control) {
        return new Concept(
                new ConceptId(id),
                "The " + id,
                "A paste called " + id + ".",
                Price.parse("4.99 USD"),
                List.of(),
                Map.of(),
                control,
                control);
    }

    public static Question.Wording wording(String id, String text, @Nullable String askIf, int probes) {
        return new Question.Wording(
                new QuestionId(id), text, askIf == null ? null : Condition.parse(askIf), probes, false);
    }

    public static Question.Rating intent() {
        return new Question.Rating(
                wording("intent", "How likely are you to buy {{concept.name}}?", null, 0),
                new Question.Measure.Named("purchase-intent"));
    }

    public static Question.Open open(String id) {
        return new Question.Open(wording(id, "What do you think about " + id + "?", null, 0));
    }

    public static Guide guide(Exposure exposure, List<Question> questions) {
        return new Guide(exposure, Memory.CONCEPT, List.of(open("habit")), questions, List.of(open("closing")));
    }

    public static Study study(Guide guide, Concept... concepts) {
        return new Study(
                "Toothpaste",
                "en",
                42,
                List.of(concepts),
                new PanelSpec(4, "us-adults", null, Map.of(), Map.of()),
                guide,
                Simulation.DEFAULT,
                RatingSettings.DEFAULT,
                null);
    }

    public static Panel panel(int size) {
        return new Panel(
                IntStream.rangeClosed(1, size)
                        .mapToObj(i -> new Persona(
                                new PersonaId("p" + i),
                                "Person " + i,
                                Map.of("age", Integer.toString(20 + i), "gender", "female"),
                                1,
                                ""))
                        .toList(),
                List.of());
    }
}

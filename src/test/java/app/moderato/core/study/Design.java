package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A study put together for one test; sound until the test spoils it. */
final class Design {
    static final ScaleLibrary SCALES = new ScaleLibrary() {
        @Override
        public List<String> names() {
            return List.of("purchase-intent", "zufriedenheit");
        }

        @Override
        public Optional<Scale> find(String name) {
            List<String> five = List.of("1", "2", "3", "4", "5");
            String language = name.equals("zufriedenheit") ? "de" : "en";
            return names().contains(name)
                    ? Optional.of(new Scale(name, language, 5, five, "1", List.of(new ReferenceSet("a", five))))
                    : Optional.empty();
        }
    };

    private final List<Concept> concepts = new ArrayList<>();
    private final List<Question> before = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Question> after = new ArrayList<>();
    private PanelSpec panel = new PanelSpec(10, "us-adults", null, Map.of(), Map.of());
    private Exposure exposure = new Exposure.Sequential();
    private RatingSettings rating = RatingSettings.DEFAULT;
    private Simulation simulation = Simulation.DEFAULT;
    private @Nullable GroupPlan group;
    private String language = "en";

    static Concept concept(String id, String text) {
        return concept(id, text, null, false);
    }

    static Concept concept(String id, String text, @Nullable String price, boolean control) {
        return new Concept(
                new ConceptId(id),
                "Name of " + id,
                text,
                price == null ? null : Price.parse(price),
                List.of(),
                Map.of("claim", id),
                control,
                control);
    }

    static Question.Wording ask(String id, String text) {
        return new Question.Wording(new QuestionId(id), text, null, 0, false);
    }

    static Question.Wording askIf(String id, String condition) {
        return new Question.Wording(new QuestionId(id), "Why is that?", Condition.parse(condition), 0, false);
    }

    static Question open(String id, String text) {
        return new Question.Open(ask(id, text));
    }

    static Question rated(String id, String text) {
        return new Question.Rating(ask(id, text), new Question.Measure.Named("purchase-intent"));
    }

    static Question.Options options(String... texts) {
        return new Question.Options(List.of(texts), false, false);
    }

    Design shows(Concept... shown) {
        concepts.addAll(List.of(shown));
        return this;
    }

    Design before(Question... asked) {
        before.addAll(List.of(asked));
        return this;
    }

    Design asks(Question... asked) {
        questions.addAll(List.of(asked));
        return this;
    }

    Design after(Question... asked) {
        after.addAll(List.of(asked));
        return this;
    }

    Design panel(PanelSpec newPanel) {
        panel = newPanel;
        return this;
    }

    Design exposure(Exposure newExposure) {
        exposure = newExposure;
        return this;
    }

    Design rating(RatingSettings newRating) {
        rating = newRating;
        return this;
    }

    Design simulation(Simulation newSimulation) {
        simulation = newSimulation;
        return this;
    }

    Design group(GroupPlan newGroup) {
        group = newGroup;
        return this;
    }

    Design language(String newLanguage) {
        language = newLanguage;
        return this;
    }

    Study study() {
        List<Concept> shown = concepts.isEmpty() ? List.of(concept("a", "One."), concept("b", "Two.")) : concepts;
        List<Question> asked = questions.isEmpty() ? List.of(open("think", "What do you think?")) : questions;
        Guide guide = new Guide(exposure, Memory.CONCEPT, before, asked, after);
        return new Study("Title", language, 1, shown, panel, guide, simulation, rating, group);
    }

    /** What is wrong, each as “place sentence”. */
    List<String> problems() {
        return StudyCheck.check(study(), SCALES).stream().map(Design::shown).toList();
    }

    List<String> warnings() {
        return GuideLint.lint(study(), SCALES).stream().map(Design::shown).toList();
    }

    private static String shown(Problem problem) {
        return problem.pointer() + " " + problem.sentence();
    }
}

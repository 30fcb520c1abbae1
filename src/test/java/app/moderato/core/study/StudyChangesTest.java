package app.moderato.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyChangesTest {
    private static final Question WHY = new Question.Open(wording("why", "Why?"));
    private static final Question INTENT =
            new Question.Rating(wording("intent", "Buy?"), new Question.Measure.Named("purchase-intent"));

    @Test
    void theSameStudyHasNotChangedWhateverItIsCalledAndCapped() {
        Study was = study("A", 200, List.of(concept("pearl", "Text", "5.99 USD")), List.of(INTENT, WHY));
        Study now = study("B", 200, List.of(concept("pearl", "Text", "5.99 USD")), List.of(INTENT, WHY));
        assertThat(StudyChanges.between(was, now)).isEmpty();
    }

    @Test
    void conceptsAreComparedByTheirParts() {
        Study was =
                study("A", 200, List.of(concept("pearl", "Text", "5.99 USD"), concept("old", "T", "1 USD")), List.of());
        Study now = study(
                "A", 200, List.of(concept("new", "T", "1 USD"), concept("pearl", "Other", "6.49 USD")), List.of());
        assertThat(StudyChanges.between(was, now))
                .containsExactly(
                        "Concept “old” was taken out.",
                        "Concept “new” was added.",
                        "Concept “pearl”: text, price were changed.");
    }

    @Test
    void panelsNameBothValues() {
        assertThat(StudyChanges.between(study("A", 200, List.of(), List.of()), study("A", 120, List.of(), List.of())))
                .containsExactly("The panel’s size was changed from 200 to 120.");
    }

    @Test
    void otherWeightsAreAChange() {
        Study was = study("A", 200, List.of(), List.of());
        Study now = new Study(
                was.title(),
                was.language(),
                was.seed(),
                was.concepts(),
                was.panel().withWeights(WeightSpec.to("us-adults")),
                was.guide(),
                was.simulation(),
                was.rating(),
                was.group());
        assertThat(StudyChanges.between(was, now)).containsExactly("The panel’s weighting was changed.");
    }

    @Test
    void questionsAreComparedByWordingAndKindAndOrder() {
        Question asked = new Question.Open(wording("why", "Why is that?"));
        Question rated = new Question.Nps(wording("intent", "Buy?"));
        assertThat(StudyChanges.between(
                        study("A", 1, List.of(), List.of(INTENT, WHY)),
                        study("A", 1, List.of(), List.of(asked, rated))))
                .containsExactly(
                        "Question “why”: text was changed.",
                        "Question “intent”: type or scale was changed.",
                        "The order of the questions changed.");
    }

    @Test
    void anotherProbeIsAnotherInterview() {
        Question probed = WHY.with(WHY.wording().withProbe("And?"));
        assertThat(StudyChanges.between(
                        study("A", 1, List.of(), List.of(WHY)), study("A", 1, List.of(), List.of(probed))))
                .containsExactly("Question “why”: probe was changed.");
    }

    private static Question.Wording wording(String id, String text) {
        return new Question.Wording(new QuestionId(id), text, null, 0, false);
    }

    private static Concept concept(String id, String text, String price) {
        return new Concept(new ConceptId(id), id, text, Price.parse(price), List.of(), Map.of(), false, false);
    }

    private static Study study(String title, int size, List<Concept> concepts, List<Question> questions) {
        return new Study(
                title,
                "en",
                42,
                concepts,
                new PanelSpec(size, "us-adults", null, Map.of(), Map.of()),
                new Guide(new Exposure.Sequential(), Memory.CONCEPT, List.of(), questions, List.of()),
                Simulation.DEFAULT,
                RatingSettings.DEFAULT,
                null);
    }
}

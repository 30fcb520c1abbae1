package app.moderato.provider.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Situation;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The bundled sample study under rehearsal. */
class SampleStudyTest {
    private final Study study = Sample.study();
    private final List<Persona> people = Sample.people(200);
    private final PhraseBank bank = new PhraseBank();
    private final Mind mind = new Mind(bank.interests(), new Tastes(new WordsOnly(), bank.interests()));
    private final Stands stands = new Stands(bank, mind);

    @Test
    void noTextOccursTwiceAmongTheRatedAnswersAndAllAreShort() throws Exception {
        RehearsalModel model = new RehearsalModel(new WordsOnly());
        List<Situation> situations = Sample.ratings(study, people);
        assertThat(situations).hasSize(200 * 6 * 3);
        Set<String> texts = new HashSet<>();
        for (Situation situation : situations) {
            String text = Asking.ask(model, situation);
            assertThat(texts.add(text)).as(text).isTrue();
            assertThat(RatedSpeech.words(text)).as(text).isBetween(8, RatedSpeech.MOST_WORDS);
            assertThat(text).doesNotContain("{").doesNotContain("[").matches("[A-Z0-9].*[.!?]");
        }
    }

    @Test
    void conceptsDifferTheControlIsInTheMiddleAndTheDearestIsLast() throws Exception {
        Map<String, Double> levels = levels(people);
        assertThat(at(levels, "enamel-shield-white")).isGreaterThan(at(levels, "everyday-white") + 0.3);
        assertThat(at(levels, "everyday-white")).isGreaterThan(at(levels, "ten-day-reset") + 0.5);
        assertThat(at(levels, "ten-day-reset"))
                .isEqualTo(levels.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .min()
                        .orElseThrow());
    }

    @Test
    void smallIncomesMindThePriceMore() throws Exception {
        List<Persona> tight = withIncome(0, 50_000);
        List<Persona> easy = withIncome(90_000, 1e9);
        Map<String, Double> poor = levels(tight);
        Map<String, Double> rich = levels(easy);
        double gapOfPoor = at(poor, "everyday-white") - at(poor, "ten-day-reset");
        double gapOfRich = at(rich, "everyday-white") - at(rich, "ten-day-reset");
        assertThat(gapOfPoor).isGreaterThan(gapOfRich + 0.3);
    }

    @Test
    void somePeopleDislikeEverythingAndTheControlRepeatsNearlyTheSame() throws Exception {
        int sour = 0;
        double change = 0;
        Concept control = study.control().orElseThrow();
        for (Persona persona : people) {
            boolean against = true;
            for (Concept concept : study.concepts()) {
                against &= level(persona, concept, 1) <= 2;
            }
            sour += against ? 1 : 0;
            change += Math.abs(level(persona, control, 1) - level(persona, control, 2)) / 200.0;
        }
        assertThat(sour).isBetween(10, 60);
        assertThat(change).isBetween(0.05, 0.6);
    }

    @Test
    void everyConceptHasTextOfLikeLengthAndAPictureOfItsOwn() throws IOException {
        Set<String> images = new HashSet<>();
        for (JsonNode concept : Sample.tree().required("concepts")) {
            assertThat(RatedSpeech.words(concept.required("text").asText())).isBetween(35, 60);
            String image = concept.required("image").asText();
            try (InputStream in =
                    Objects.requireNonNull(SampleStudyTest.class.getResourceAsStream(Sample.FOLDER + image), image)) {
                byte[] bytes = in.readAllBytes();
                assertThat(bytes).hasSizeLessThan(80_000);
                assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth())
                        .isEqualTo(640);
            }
            images.add(image);
        }
        assertThat(images).hasSize(5);
    }

    private List<Persona> withIncome(double from, double to) {
        return people.stream()
                .filter(persona -> {
                    double income = Income.read(persona.attribute("income").orElseThrow())
                            .orElseThrow();
                    return income >= from && income < to;
                })
                .toList();
    }

    private Map<String, Double> levels(List<Persona> whose) throws LlmException, InterruptedException {
        Map<String, Double> levels = new HashMap<>();
        for (Concept concept : study.concepts()) {
            double sum = 0;
            for (Persona persona : whose) {
                sum += level(persona, concept, 1);
            }
            levels.put(concept.id().value(), sum / whose.size());
        }
        return levels;
    }

    private static double at(Map<String, Double> levels, String concept) {
        return Objects.requireNonNull(levels.get(concept), concept);
    }

    private int level(Persona persona, Concept concept, int showing) throws LlmException, InterruptedException {
        Question intent = study.guide().questions().getFirst();
        return stands.lead(Sample.situation(study, persona, concept, intent, showing), concept)
                .level(5);
    }
}

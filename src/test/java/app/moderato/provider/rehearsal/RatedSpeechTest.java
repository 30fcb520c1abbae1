package app.moderato.provider.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Situation;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import app.moderato.core.study.Study;
import app.moderato.provider.minilm.MiniLm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the respondents mean is what the shipped scales read from their words, with the real embedder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatedSpeechTest {
    private final Study study = Sample.study();
    private final MiniLm embedder = new MiniLm();
    private final RehearsalModel model = new RehearsalModel(embedder);
    private final PhraseBank bank = new PhraseBank();
    private final Stands stands = new Stands(bank, new Mind(bank.interests(), new Tastes(embedder, bank.interests())));
    private final Map<String, List<Point>> points = new HashMap<>();

    /** The level one answer means, and the mean rating read from it. */
    record Point(String concept, int meant, double read) {}

    @BeforeAll
    void rateAPartOfTheSample() throws Exception {
        Map<String, SsrScorer> scorers = new HashMap<>();
        for (Situation situation : Sample.ratings(study, Sample.people(40))) {
            Question.Rating question = (Question.Rating) situation.question();
            Construct construct = bank.construct(question.measure());
            if (!scorers.containsKey(construct.id())) {
                scorers.put(construct.id(), SsrScorer.of(scale(construct.id()), embedder, SsrSettings.DEFAULT));
            }
            Concept concept = Objects.requireNonNull(situation.concept());
            int meant = stands.of(situation, concept, construct).level(Construct.LEVELS);
            double read = Objects.requireNonNull(scorers.get(construct.id()))
                    .rate(Asking.ask(model, situation))
                    .orElseThrow()
                    .pmf()
                    .mean();
            points.computeIfAbsent(construct.id(), id -> new ArrayList<>())
                    .add(new Point(concept.id().value(), meant, read));
        }
    }

    @AfterAll
    void close() {
        embedder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"purchase-intent", "uniqueness", "believability"})
    void theScaleReadsWhatThePersonaMeans(String scale) {
        List<Point> all = Objects.requireNonNull(points.get(scale));
        double correlation = new PearsonsCorrelation()
                .correlation(
                        all.stream().mapToDouble(Point::meant).toArray(),
                        all.stream().mapToDouble(Point::read).toArray());
        assertThat(correlation).isGreaterThan(0.75);
    }

    @ParameterizedTest
    @ValueSource(strings = {"purchase-intent", "uniqueness"})
    void theOrderOfTheConceptsIsRecovered(String scale) {
        List<Point> all = Objects.requireNonNull(points.get(scale));
        for (Concept one : study.concepts()) {
            for (Concept other : study.concepts()) {
                double gap = meant(all, one) - meant(all, other);
                if (gap > 0.4) {
                    assertThat(read(all, one))
                            .as(one.name() + " before " + other.name())
                            .isGreaterThan(read(all, other));
                }
            }
        }
    }

    private static double meant(List<Point> points, Concept concept) {
        return points.stream()
                .filter(point -> point.concept().equals(concept.id().value()))
                .mapToDouble(Point::meant)
                .average()
                .orElseThrow();
    }

    private static double read(List<Point> points, Concept concept) {
        return points.stream()
                .filter(point -> point.concept().equals(concept.id().value()))
                .mapToDouble(Point::read)
                .average()
                .orElseThrow();
    }

    private static Scale scale(String name) throws IOException {
        try (InputStream in = RatedSpeechTest.class.getResourceAsStream("/assets/scales/" + name + ".yaml")) {
            JsonNode file = new YAMLMapper().readTree(in);
            List<ReferenceSet> sets = file.required("sets")
                    .valueStream()
                    .map(set -> new ReferenceSet(
                            set.required("id").asText(),
                            set.required("anchors")
                                    .valueStream()
                                    .map(JsonNode::asText)
                                    .toList()))
                    .toList();
            return new Scale(name, "en", 5, List.of(), file.required("version").asText(), sets);
        }
    }
}

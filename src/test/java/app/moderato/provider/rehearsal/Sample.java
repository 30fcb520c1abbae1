package app.moderato.provider.rehearsal;

import app.moderato.core.llm.Situation;
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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The bundled sample study, read here without its pictures, and people to answer it. */
final class Sample {
    static final String FOLDER = "/assets/samples/whitening-toothpaste/";

    private Sample() {}

    static Study study() {
        JsonNode file = tree();
        JsonNode guide = file.required("guide");
        return new Study(
                file.required("title").asText(),
                "en",
                file.required("seed").asLong(),
                file.required("concepts").valueStream().map(Sample::concept).toList(),
                new PanelSpec(200, "us-adults", null, Map.of(), Map.of()),
                new Guide(
                        new Exposure.Sequential(),
                        Memory.CONCEPT,
                        questions(guide.required("before")),
                        questions(guide.required("questions")),
                        questions(guide.required("after"))),
                Simulation.DEFAULT,
                RatingSettings.DEFAULT,
                null);
    }

    /** The same study with one question. */
    static Study asking(Question question) {
        Study plain = study();
        return new Study(
                plain.title(),
                plain.language(),
                plain.seed(),
                plain.concepts(),
                plain.panel(),
                new Guide(new Exposure.Sequential(), Memory.CONCEPT, List.of(), List.of(question), List.of()),
                plain.simulation(),
                plain.rating(),
                null);
    }

    static JsonNode tree() {
        try (InputStream in = Sample.class.getResourceAsStream(FOLDER + "whitening-toothpaste.study.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Concept concept(JsonNode node) {
        return new Concept(
                new ConceptId(node.required("id").asText()),
                node.required("name").asText(),
                node.required("text").asText(),
                Price.parse(node.required("price").asText()),
                List.of(),
                Map.of(),
                node.path("control").asBoolean(),
                node.path("control").asBoolean());
    }

    private static List<Question> questions(JsonNode list) {
        return list.valueStream().map(Sample::question).toList();
    }

    private static Question question(JsonNode node) {
        JsonNode askIf = node.path("ask_if");
        Question.Wording wording = new Question.Wording(
                new QuestionId(node.required("id").asText()),
                node.required("text").asText(),
                askIf.isMissingNode() ? null : Condition.parse(askIf.asText()),
                node.path("probes").asInt(),
                false);
        return switch (node.required("type").asText()) {
            case "rating" ->
                new Question.Rating(
                        wording,
                        new Question.Measure.Named(node.required("scale").asText()));
            case "open" -> new Question.Open(wording);
            case "price" -> new Question.PriceQuestion(wording);
            case "choice" -> new Question.Choice(wording, options(node.required("options")));
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    private static Question.Options options(JsonNode node) {
        return node.isArray()
                ? new Question.Options(node.valueStream().map(JsonNode::asText).toList(), true, false)
                : new Question.Options(List.of(), false, true);
    }

    /** People with the shares of age and income of US adults in 2022 (Census Bureau), drawn with a fixed seed. */
    static List<Persona> people(int count) {
        String[] incomes = {
            "Less than $25,000",
            "$25,000 - $49,999",
            "$50,000 - $74,999",
            "$75,000 - $99,999",
            "$100,000 - $149,999",
            "$150,000 or more"
        };
        double[] shares = {0.174, 0.188, 0.162, 0.119, 0.159, 0.198};
        Random random = new Random(7);
        List<Persona> people = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("age", String.valueOf(18 + random.nextInt(68)));
            attributes.put("gender", random.nextBoolean() ? "female" : "male");
            double draw = random.nextDouble();
            int band = 0;
            while (band < shares.length - 1 && draw > shares[band]) {
                draw -= shares[band++];
            }
            attributes.put("income", incomes[band]);
            people.add(new Persona(new PersonaId("P-%03d".formatted(i)), "Person " + i, attributes, 1, ""));
        }
        return people;
    }

    static Situation situation(
            Study study, Persona persona, @Nullable Concept concept, Question question, int showing) {
        List<String> options = switch (question) {
            case Question.Choice choice -> options(study, choice.options());
            case Question.Multiple multiple -> options(study, multiple.options());
            case Question.Ranking ranking -> options(study, ranking.options());
            default -> List.of();
        };
        return new Situation(study, persona, concept, study.concepts(), question, options, showing, 1, 0, 1);
    }

    private static List<String> options(Study study, Question.Options options) {
        return options.concepts() ? study.concepts().stream().map(Concept::name).toList() : options.texts();
    }

    /** Every rating question of every concept, the control twice, for every person. */
    static List<Situation> ratings(Study study, List<Persona> people) {
        List<Situation> situations = new ArrayList<>();
        for (Persona persona : people) {
            for (Concept concept : study.concepts()) {
                for (Question question : study.guide().questions()) {
                    if (question instanceof Question.Rating) {
                        situations.add(situation(study, persona, concept, question, 1));
                        if (concept.control()) {
                            situations.add(situation(study, persona, concept, question, 2));
                        }
                    }
                }
            }
        }
        return situations;
    }
}

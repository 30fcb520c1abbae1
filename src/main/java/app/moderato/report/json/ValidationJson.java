package app.moderato.report.json;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.validation.Agreement;
import app.moderato.core.analysis.validation.ConceptMatch;
import app.moderato.core.analysis.validation.PairedVariable;
import app.moderato.core.analysis.validation.Reliability;
import app.moderato.core.analysis.validation.Validation;
import app.moderato.core.interview.RunRecord;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/** Comparisons with people as JSON; what is not available is null. */
public final class ValidationJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ValidationJson() {}

    /** One question's figures, or those of each under {@code questions}. */
    public static ObjectNode of(List<Validation> validations) {
        return of(validations, (question, validation) -> {});
    }

    private static ObjectNode of(List<Validation> validations, BiConsumer<ObjectNode, Validation> more) {
        List<ObjectNode> questions = new ArrayList<>();
        for (Validation validation : validations) {
            ObjectNode question = question(validation);
            more.accept(question, validation);
            questions.add(question);
        }
        if (questions.size() == 1) {
            return questions.getFirst();
        }
        ObjectNode node = JSON.createObjectNode();
        node.putArray("questions").addAll(questions);
        return node;
    }

    /** A run's comparison with people, as a file. */
    public static String file(List<Validation> validations, RunRecord run, Map<String, Verdict> verdicts) {
        return JsonText.of(of(validations, run, verdicts));
    }

    /**
     * The same with the run that was compared.
     *
     * @param verdicts on the run by question
     */
    public static ObjectNode of(List<Validation> validations, RunRecord run, Map<String, Verdict> verdicts) {
        ObjectNode node = of(
                validations,
                (question, validation) ->
                        VerdictJson.put(question, Objects.requireNonNull(verdicts.get(validation.question()))));
        node.put("run", run.id().value()).put("study", run.studyTitle()).put("model", run.model());
        LabelJson.put(node, run.rehearsal());
        return node;
    }

    private static ObjectNode question(Validation validation) {
        Agreement agreement = validation.agreement();
        Reliability reliability = validation.reliability();
        ObjectNode node = JSON.createObjectNode();
        node.put("label", "Synthetic respondents").put("question", validation.question());
        node.put("n_concepts", validation.concepts().size()).put("n_ratings", validation.ratings());
        put(node, "pearson", agreement.pearson());
        put(node, "spearman", agreement.spearman());
        put(node, "ceiling", reliability.ceiling());
        put(node, "attainment", reliability.attainment());
        interval(node, "attainment_interval", reliability.interval());
        put(node, "attainment_independent", reliability.independent());
        node.put("same_people", reliability.samePeople());
        put(node, "r_test_half", reliability.test());
        put(node, "disattenuated", reliability.disattenuated());
        node.put("ks", agreement.ks())
                .put("ks_lowest", agreement.lowestKs())
                .put("ks_constant", agreement.constantKs());
        put(node, "ks_halves", reliability.ksHalves());
        node.put("mae", agreement.mae()).put("bias", agreement.bias());
        put(node, "pairs_in_order", agreement.pairs().share());
        node.put("pairs_right", agreement.pairs().right())
                .put("pairs", agreement.pairs().all());
        put(node, "sd_ratio", agreement.sdRatio());
        put(node, "sd_ratio_means", agreement.sdRatioOfMeans());
        node.put("splits", reliability.splits().count())
                .put("seed", reliability.splits().seed());
        ArrayNode concepts = node.putArray("concepts");
        validation.concepts().forEach(concept -> concepts.add(concept(validation, concept)));
        validation.humanOnly().forEach(node.putArray("human_only")::add);
        validation.syntheticOnly().forEach(node.putArray("synthetic_only")::add);
        return node;
    }

    private static ObjectNode concept(Validation validation, ConceptMatch concept) {
        ObjectNode node = JSON.createObjectNode();
        node.put("concept", concept.concept())
                .put("n_human", concept.human().n())
                .put("n_synthetic", concept.synthetic().n())
                .put("mean_human", validation.shown(concept.human().mean()))
                .put("mean_synthetic", validation.shown(concept.synthetic().mean()))
                .put("ks", concept.ks())
                .put("top2_human", concept.human().top2())
                .put("top2_synthetic", concept.synthetic().top2());
        concept.human().pmf().stream().forEach(node.putArray("pmf_human")::add);
        concept.synthetic().pmf().stream().forEach(node.putArray("pmf_synthetic")::add);
        return node;
    }

    /** {@code variables}, of pairs. */
    public static ObjectNode pairs(List<PairedVariable> variables) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode array = node.putArray("variables");
        for (PairedVariable variable : variables) {
            ObjectNode one = array.addObject();
            one.put("variable", variable.variable()).put("n", variable.n());
            put(one, "r", variable.r());
            interval(one, "r_interval", variable.interval());
            put(one, "t", variable.t());
            put(one, "p", variable.p());
            put(one, "f", variable.f());
            put(one, "f_p", variable.fP());
            one.put("mean_human", variable.meanHuman())
                    .put("mean_synthetic", variable.meanSynthetic())
                    .put("sd_human", variable.sdHuman())
                    .put("sd_synthetic", variable.sdSynthetic());
        }
        return node;
    }

    private static void put(ObjectNode node, String key, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(key, value.getAsDouble());
        } else {
            node.putNull(key);
        }
    }

    private static void interval(ObjectNode node, String key, Optional<Interval> interval) {
        if (interval.isPresent()) {
            node.putArray(key).add(interval.get().low()).add(interval.get().high());
        } else {
            node.putNull(key);
        }
    }
}

package app.moderato.core.interview.scoring;

import app.moderato.core.llm.Embedder;
import app.moderato.core.rating.Ssr;
import app.moderato.core.study.Question;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import app.moderato.core.study.Sha256;
import app.moderato.core.study.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What shaped a scoring's numbers, beside the run's answers: two of the same stamp are the same scoring. */
final class ScoringStamp {
    private static final int DIGITS = 12;

    private ScoringStamp() {}

    /** @param asked null where no model is */
    static Map<String, String> of(ScoringOrder order, Embedder embedder, @Nullable Asked asked) {
        ScoringSettings settings = order.settings();
        Map<String, String> stamp = new TreeMap<>();
        stamp.put("method", settings.method().code());
        if (asked == null) {
            stamp.put("formula", Ssr.FORMULA);
            stamp.put("ssr_temperature", Double.toString(settings.ssr().temperature()));
            stamp.put("ssr_epsilon", Double.toString(settings.ssr().epsilon()));
            stamp.put("embedder", embedder.id());
        } else {
            Simulation simulation = order.study().simulation();
            stamp.put("provider", asked.provider());
            stamp.put("model", asked.model());
            stamp.put("prompts", ScoringPrompts.hash().substring(0, DIGITS));
            stamp.put("max_output_tokens", Integer.toString(simulation.maxOutputTokens()));
            stamp.put(
                    "temperature",
                    Double.toString(
                            settings.method() == RatingMethod.DLR
                                    ? simulation.temperature()
                                    : ScoringPrompts.READER_TEMPERATURE));
        }
        for (Question.Rating question : order.questions()) {
            scale(stamp, order.scale(question), settings.anchors() != null);
        }
        if (settings.question() != null) {
            stamp.put("question", settings.question().value());
        }
        return stamp;
    }

    private static void scale(Map<String, String> stamp, Scale scale, boolean ownAnchors) {
        int sets = scale.sets().size();
        String words = scale.version() + ", " + sets + " reference set" + (sets == 1 ? "" : "s");
        stamp.put("scale:" + scale.id(), ownAnchors ? words + ", anchors " + hash(scale) : words);
    }

    private static String hash(Scale scale) {
        List<String> parts = new ArrayList<>(scale.labels());
        scale.sets().stream().map(ReferenceSet::anchors).forEach(parts::addAll);
        return Sha256.of(parts).substring(0, DIGITS);
    }
}

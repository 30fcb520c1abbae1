package app.moderato.core.interview;

import app.moderato.core.llm.Embedder;
import app.moderato.core.rating.Ssr;
import app.moderato.core.study.Question;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.StopRule;
import app.moderato.core.study.Study;
import java.util.Map;
import java.util.TreeMap;

/** What shaped a run's numbers, beside study, seed and model: shown with every result. */
public final class RunStamp {
    /** Stamp key of the rule by which the run may end itself, as it was fixed before the run. */
    public static final String STOP = "stop_rule";

    private RunStamp() {}

    /** Keys in alphabetical order: formula, ssr temperature and epsilon, embedder, sampling, one key per scale. */
    public static Map<String, String> of(Study study, ScaleLibrary scales, Embedder embedder) {
        Map<String, String> stamp = new TreeMap<>();
        stamp.put("formula", Ssr.FORMULA);
        stamp.put("ssr_temperature", Double.toString(study.rating().temperature()));
        stamp.put("ssr_epsilon", Double.toString(study.rating().epsilon()));
        stamp.put("embedder", embedder.id());
        Simulation simulation = study.simulation();
        stamp.put("temperature", Double.toString(simulation.temperature()));
        stamp.put("max_output_tokens", Integer.toString(simulation.maxOutputTokens()));
        stamp.put("replicates", Integer.toString(simulation.replicates()));
        StopRule stop = simulation.stop();
        if (stop != null) {
            stamp.put(STOP, stop.words());
        }
        if (!study.rating().asking().isEmpty()) {
            stamp.put("methods", String.join(", ", study.rating().methods()));
        }
        study.guide().all().forEach(question -> {
            if (question instanceof Question.Rating rating) {
                RatingDesk.scale(rating, scales, study.language())
                        .ifPresent(scale -> stamp.put(
                                "scale:" + scale.id(),
                                scale.version() + ", " + scale.sets().size() + " reference set"
                                        + (scale.sets().size() == 1 ? "" : "s")));
            }
        });
        return stamp;
    }
}

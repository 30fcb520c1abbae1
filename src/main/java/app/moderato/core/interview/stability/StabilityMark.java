package app.moderato.core.interview.stability;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunRemarks;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.QuestionId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is in a stability study, as its stamp says.
 *
 * @param of the run whose people are asked again
 * @param question as that run calls it, see {@link #asked}
 * @param wording 1 for the question as that run asked it, 2.. for other words
 * @param model that is asked, as “provider model”
 * @param text the question in this wording
 * @param plan what the whole study asks, the same text in all its runs, see {@link StabilityOrder#key()}
 */
public record StabilityMark(RunId of, QuestionId question, int wording, String model, String text, String plan) {
    /** Between the question's id and the number of its wording. */
    public static final String WORDED = "-wording-";

    private static final String OF = "stability_of";
    private static final String QUESTION = "stability_question";
    private static final String WORDING = "stability_wording";
    private static final String MODEL = "stability_model";
    private static final String TEXT = "stability_text";
    private static final String PLAN = "stability_plan";

    /** Of a run's stamp; empty where the run is none of a stability study. */
    public static Optional<StabilityMark> of(RunRecord run) {
        Map<String, String> stamp = run.stamp();
        if (!run.stability()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StabilityMark(
                    RunId.parse(stamp.getOrDefault(OF, "")),
                    new QuestionId(stamp.getOrDefault(QUESTION, "")),
                    Integer.parseInt(stamp.getOrDefault(WORDING, "")),
                    stamp.getOrDefault(MODEL, run.provider() + " " + run.model()),
                    stamp.getOrDefault(TEXT, ""),
                    stamp.getOrDefault(PLAN, "")));
        } catch (InvalidInput | IllegalArgumentException e) {
            // a workspace that somebody else wrote into: the run still is no result of the study
            return Optional.empty();
        }
    }

    /** Such as “stability of run 3: wording 2”. */
    public String words() {
        return "stability of run " + of + ": wording " + wording;
    }

    /** What the question is called in this run: an id of its own, so that it shares no seed with the run or another wording. */
    public QuestionId asked() {
        return new QuestionId(question + WORDED + wording);
    }

    /** As kept with the run. */
    Map<String, String> stamp() {
        Map<String, String> stamp = new LinkedHashMap<>();
        stamp.put(RunRemarks.STABILITY, words());
        stamp.put(OF, of.toString());
        stamp.put(QUESTION, question.value());
        stamp.put(WORDING, Integer.toString(wording));
        stamp.put(MODEL, model);
        stamp.put(TEXT, text);
        stamp.put(PLAN, plan);
        return stamp;
    }
}

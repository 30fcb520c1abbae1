package app.moderato.core.analysis.stability;

import app.moderato.core.analysis.RunBuilder;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunRemarks;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run and a stability study of it, of which a test says what everybody rates. */
final class AskedAgain {
    private static final int SCALE = 5;

    private final List<String> concepts;
    private final int people;
    private final int wordings;
    private final int models;
    private final int seeds;
    private final Rates rates;

    /** The mean rating, 1..5. */
    interface Rates {
        /**
         * @param wording 0 for the run itself, with seed and model 0 too
         * @param person and concept from 0
         */
        double mean(int wording, int model, int seed, int person, int concept);
    }

    AskedAgain(int people, List<String> concepts, int wordings, int models, int seeds, Rates rates) {
        this.people = people;
        this.concepts = concepts;
        this.wordings = wordings;
        this.models = models;
        this.seeds = seeds;
        this.rates = rates;
    }

    Study study() {
        return builder().study();
    }

    RunContents base() {
        RunBuilder builder = builder();
        for (int person = 0; person < people; person++) {
            for (int concept = 0; concept < concepts.size(); concept++) {
                rate(builder, "intent", 1, person, concept, rates.mean(0, 0, 0, person, concept));
            }
        }
        return builder.contents();
    }

    List<RunContents> again() {
        List<RunContents> runs = new ArrayList<>();
        for (int wording = 1; wording <= wordings; wording++) {
            for (int model = 1; model <= models; model++) {
                runs.add(run(wording, model));
            }
        }
        return runs;
    }

    private RunContents run(int wording, int model) {
        RunBuilder builder = builder();
        String question = "intent-wording-" + wording;
        for (int seed = 1; seed <= seeds; seed++) {
            for (int person = 0; person < people; person++) {
                for (int concept = 0; concept < concepts.size(); concept++) {
                    double mean = rates.mean(wording, model, seed, person, concept);
                    if (Double.isNaN(mean)) {
                        builder.ended(key(question, seed, person, concept), CellStatus.REFUSED);
                    } else {
                        rate(builder, question, seed, person, concept, mean);
                    }
                }
            }
        }
        RunContents contents = builder.contents();
        return new RunContents(marked(contents.run(), wording, model), contents.panel(), contents.answers());
    }

    private static RunRecord marked(RunRecord run, int wording, int model) {
        Map<String, String> stamp = new HashMap<>(run.stamp());
        stamp.put(RunRemarks.STABILITY, "stability");
        stamp.put("stability_of", run.id().toString());
        stamp.put("stability_question", "intent");
        stamp.put("stability_wording", Integer.toString(wording));
        stamp.put("stability_model", "openai model-" + model);
        stamp.put("stability_text", "Wording " + wording);
        stamp.put("stability_plan", "plan");
        return new RunRecord(
                new RunId(10L * wording + model),
                new RunId(11),
                run.studyTitle(),
                run.studySource(),
                run.studyPath(),
                run.state(),
                run.provider(),
                run.baseUrl(),
                "model-" + model,
                run.seed(),
                run.promptHash(),
                stamp,
                run.cells(),
                run.rated(),
                run.totals(),
                run.costUsd(),
                run.startedAt(),
                run.endedAt());
    }

    private RunBuilder builder() {
        RunBuilder builder = new RunBuilder().ask(RunBuilder.rating("intent", "Buy?", "purchase-intent"));
        concepts.forEach(builder::concept);
        for (int person = 0; person < people; person++) {
            builder.persona("p" + person, 1);
        }
        return builder;
    }

    private void rate(RunBuilder builder, String question, int seed, int person, int concept, double mean) {
        double[] pmf = new double[SCALE];
        int below = (int) Math.floor(mean);
        double part = mean - below;
        pmf[below - 1] += 1 - part;
        if (part > 0) {
            pmf[below] += part;
        }
        builder.rated(key(question, seed, person, concept), "text", pmf);
    }

    private CellKey key(String question, int seed, int person, int concept) {
        return RunBuilder.key("p" + person, concepts.get(concept), question, 1, seed);
    }

    Stability stability() {
        return StabilityAnalysis.of(study(), base(), again()).orElseThrow();
    }
}

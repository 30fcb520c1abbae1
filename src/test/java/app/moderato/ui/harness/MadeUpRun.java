package app.moderato.ui.harness;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.LikertSummary.Interval;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
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
import app.moderato.ui.results.SampleView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small whole run with figures chosen by hand: five concepts, three rating questions, 200 people. */
public final class MadeUpRun {
    public static final QuestionId INTENT = new QuestionId("intent");
    public static final QuestionId NOVELTY = new QuestionId("novelty");
    public static final QuestionId RECOMMEND = new QuestionId("recommend");

    private MadeUpRun() {}

    public static SampleView rehearsal() {
        return view(
                "rehearsal",
                new Verdict(
                        Verdict.Level.DO_NOT_USE,
                        List.of(
                                "These are rehearsal answers, made up on this computer.",
                                "The control was rated 0.06 points apart when shown twice.")));
    }

    public static SampleView ofProvider(Verdict verdict) {
        return view("openai", verdict);
    }

    private static SampleView view(String provider, Verdict verdict) {
        List<LikertSummary> summaries = new ArrayList<>();
        summaries.add(summary("enamel", INTENT, .03, .12, .28, .35, .22));
        summaries.add(summary("overnight", INTENT, .08, .21, .31, .26, .14));
        summaries.add(summary("pearl", INTENT, .03, .13, .30, .34, .20));
        summaries.add(summary("reset", INTENT, .16, .27, .29, .20, .08));
        summaries.add(summary("everyday", INTENT, .05, .18, .36, .30, .11));
        summaries.add(summary("enamel", NOVELTY, .10, .20, .40, .20, .10));
        summaries.add(summary("overnight", NOVELTY, .05, .10, .25, .35, .25));
        summaries.add(summary("pearl", NOVELTY, .15, .30, .30, .15, .10));
        summaries.add(summary("reset", NOVELTY, .04, .16, .24, .36, .20));
        summaries.add(summary("everyday", NOVELTY, .40, .35, .15, .07, .03));
        summaries.add(summary("enamel", RECOMMEND, .02, .02, .03, .05, .05, .13, .15, .2, .2, .1, .05));
        summaries.add(summary("everyday", RECOMMEND, .05, .05, .05, .05, .1, .2, .2, .1, .1, .05, .05));
        RunResults results = new RunResults(summaries, Map.of(INTENT, 0.06), List.of(), verdict);
        return new SampleView(
                study(),
                run(provider),
                results,
                Map.of(
                        INTENT,
                        List.of("Definitely not", "Probably not", "Might or might not", "Probably", "Definitely"),
                        NOVELTY,
                        List.of("Not at all new", "Slightly", "Somewhat", "Very", "Extremely new")));
    }

    private static LikertSummary summary(String concept, QuestionId question, double... masses) {
        Pmf pmf = Pmf.of(masses);
        return new LikertSummary(
                concept,
                question,
                "ssr",
                200,
                pmf,
                new Interval(pmf.mean() - 0.09, pmf.mean() + 0.09),
                new Interval(pmf.top2() - 0.04, pmf.top2() + 0.04));
    }

    private static RunRecord run(String provider) {
        return new RunRecord(
                new RunId(1),
                "Whitening toothpaste, early concepts",
                "",
                "",
                RunState.COMPLETED,
                provider,
                null,
                provider,
                42,
                "",
                Map.of(),
                Map.of(CellStatus.ANSWERED, 3_540, CellStatus.SKIPPED, 60),
                new RunRecord.Totals(3_540, 0, 0, 0),
                0.0,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(30));
    }

    private static Study study() {
        return new Study(
                "Whitening toothpaste, early concepts",
                "en",
                42,
                List.of(
                        concept("enamel", "Enamel Shield White", "6.99 USD", false),
                        concept("overnight", "Overnight Bright", "9.49 USD", false),
                        concept("pearl", "Plain Pearl", "5.99 USD", false),
                        concept("reset", "10-Day Reset", "12.99 USD", false),
                        concept("everyday", "Everyday White", "4.49 USD", true)),
                new PanelSpec(200, "us-adults", null, Map.of(), Map.of()),
                new Guide(
                        new Exposure.Sequential(),
                        Memory.CONCEPT,
                        List.of(),
                        List.of(
                                new Question.Rating(
                                        wording(INTENT, "How likely would you be to buy {{concept.name}}?"),
                                        new Question.Measure.Named("purchase-intent")),
                                new Question.Open(wording(new QuestionId("why"), "What is the main reason?")),
                                new Question.Rating(
                                        wording(NOVELTY, "How new and different is {{concept.name}}?"),
                                        new Question.Measure.Named("uniqueness")),
                                new Question.Nps(wording(RECOMMEND, "Would you recommend {{concept.name}}?"))),
                        List.of()),
                Simulation.DEFAULT,
                RatingSettings.DEFAULT,
                null);
    }

    private static Question.Wording wording(QuestionId id, String text) {
        return new Question.Wording(id, text, null, 0, false);
    }

    private static Concept concept(String id, String name, String price, boolean control) {
        return new Concept(
                new ConceptId(id), name, name + ".", Price.parse(price), List.of(), Map.of(), control, control);
    }
}

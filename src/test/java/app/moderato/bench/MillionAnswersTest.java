package app.moderato.bench;

import app.moderato.core.analysis.RunAnalysis;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.TranscriptQuery;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.Study;
import app.moderato.file.scale.BundledScales;
import app.moderato.file.study.StudyReader;
import app.moderato.store.ManyInterviews;
import app.moderato.store.WorkspaceOpener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace of a hundred runs with ten thousand answers each. */
@Tag("bench")
class MillionAnswersTest {
    private static final int RUNS = 100;
    private static final int PEOPLE = 1_000;

    private static final String STUDY = """
            moderato: 1
            title: Five pastes
            concepts:
              - {id: a, name: A, text: The first of five pastes.}
              - {id: b, name: B, text: The second of five pastes.}
              - {id: c, name: C, text: The third of five pastes.}
              - {id: d, name: D, text: The fourth of five pastes.}
              - {id: e, name: E, text: The last of five pastes.}
            panel: {size: 1000, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
                - {id: like, type: rating, scale: liking, text: "How much do you like it?"}
            """;

    @TempDir
    Path folder;

    @Test
    void theFirstResultsAndASearch() throws Exception {
        Path file = folder.resolve("million.db");
        new WorkspaceOpener(Clock.systemUTC()).open(file).close();
        ManyInterviews.Design design = new ManyInterviews.Design(
                "", "Five pastes", STUDY, List.of("a", "b", "c", "d", "e"), List.of("intent", "like"));
        for (int run = 0; run < RUNS; run++) {
            ManyInterviews.add(file, PEOPLE, design);
        }
        Study study = new StudyReader(new BundledScales()).read(STUDY, Map.of());
        for (String pass : List.of("first", "again")) {
            measure(pass, file, study);
        }
    }

    private static void measure(String pass, Path file, Study study) throws Exception {
        long started = System.nanoTime();
        try (Workspace workspace = new WorkspaceOpener(Clock.systemUTC()).open(file)) {
            double open = since(started);
            double[] took = new double[5];
            List<RunRecord> runs = timed(took, 0, () -> workspace.runs().all());
            RunContents contents = timed(
                    took, 1, () -> workspace.runs().contents(runs.getLast().id()));
            RunResults results = timed(took, 2, () -> RunAnalysis.of(study, contents, Map.of()));
            TranscriptQuery all = TranscriptQuery.all(runs.getLast().id());
            timed(took, 3, () -> workspace.transcripts().find(all));
            int found = timed(took, 4, () -> workspace.transcripts().find(all.words("the taste")))
                    .matches();
            System.out.printf(
                    "%,d answers, %s time: open %.0f ms, %d runs listed %.0f ms, a run's answers read %.0f ms, its"
                            + " %d figures %.0f ms; transcripts opened %.0f ms, %d answers found by words %.0f ms%n",
                    RUNS * PEOPLE * 10,
                    pass,
                    open,
                    runs.size(),
                    took[0],
                    took[1],
                    results.summaries().size(),
                    took[2],
                    took[3],
                    found,
                    took[4]);
        }
    }

    private static <T> T timed(double[] took, int which, Callable<T> work) throws Exception {
        long started = System.nanoTime();
        T result = work.call();
        took[which] = since(started);
        return result;
    }

    private static double since(long started) {
        return (System.nanoTime() - started) / 1e6;
    }
}

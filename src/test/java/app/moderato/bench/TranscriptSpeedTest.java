package app.moderato.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.CellId;
import app.moderato.core.interview.Found;
import app.moderato.core.interview.Found.FoundAnswer;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.TranscriptArchive;
import app.moderato.core.interview.TranscriptQuery;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.QuestionId;
import app.moderato.store.ManyInterviews;
import app.moderato.store.Sample;
import app.moderato.store.WorkspaceOpener;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand interviews; prints what each question to them takes: the goal is 100 ms, cold classes included. */
@Tag("bench")
class TranscriptSpeedTest {
    private static final RunId RUN = new RunId(1);
    private static final TranscriptQuery ALL = TranscriptQuery.all(RUN);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder = Path.of("");

    @Test
    void tenThousandInterviewsAreListedSearchedAndRead() throws Exception {
        Path file = folder.resolve("moderato.db");
        try (Workspace workspace = new WorkspaceOpener(Sample.CLOCK).open(file)) {
            ManyInterviews.add(
                    file,
                    10_000,
                    new ManyInterviews.Design(
                            "", "Many", "moderato: 1", List.of("c1", "c2"), List.of("q1", "q2", "q3")));
            measure(workspace.transcripts());
        }
    }

    private static void measure(TranscriptArchive transcripts) throws Exception {
        Found everything = timed("everybody, the first time", () -> transcripts.find(ALL));
        assertThat(everything.people()).hasSize(10_000);
        timed("everybody, again", () -> transcripts.find(ALL).people());
        timed("first page of 50", () -> transcripts.read(page(everything), ""));
        Found sensitive = timed("search: sensitive", () -> transcripts.find(ALL.words("sensitive")));
        assertThat(sensitive.people()).hasSize(5_455);
        timed("first page of 50, marked", () -> transcripts.read(page(sensitive), "sensitive"));
        timed("search: t", () -> transcripts.find(ALL.words("t")));
        timed("search: \"tiny scratches\" sieb", () -> transcripts.find(ALL.words("\"tiny scratches\" sieb")));
        timed("most likely point 4", () -> transcripts.find(ALL.answers(new QuestionId("q1"), 4)));
        timed(
                "one conversation",
                () -> transcripts.conversation(
                        RUN, transcripts.people(RUN).getLast().id(), "t"));
    }

    private static List<CellId> page(Found found) {
        return found.answers().stream().limit(50).map(FoundAnswer::cell).toList();
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        long computing = THREADS.getCurrentThreadCpuTime();
        T result = work.call();
        double computed = (THREADS.getCurrentThreadCpuTime() - computing) / 1e6;
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.printf(
                "10,000 interviews, 60,000 answers; %s: %.0f ms, %.0f of them computing%n", what, millis, computed);
        return result;
    }
}

package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.CellId;
import app.moderato.core.interview.Found;
import app.moderato.core.interview.Found.FoundAnswer;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.TranscriptArchive;
import app.moderato.core.interview.TranscriptQuery;
import app.moderato.core.study.QuestionId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Ten thousand interviews; prints what each question to them takes. */
class TranscriptSpeedTest extends WithWorkspace {
    private static final RunId RUN = new RunId(1);
    private static final TranscriptQuery ALL = TranscriptQuery.all(RUN);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Of computing, so that a busy machine is not taken for a slow query; the goal is 100, cold classes included. */
    private static final double MOST_MILLIS = 1_000;

    @Test
    void tenThousandInterviewsAreListedSearchedAndReadAtOnce() throws Exception {
        ManyInterviews.add(
                file(),
                10_000,
                new ManyInterviews.Design("", "Many", "moderato: 1", List.of("c1", "c2"), List.of("q1", "q2", "q3")));
        TranscriptArchive transcripts = workspace.transcripts();

        Found everything = timed("everybody, the first time", () -> transcripts.find(ALL));
        assertThat(everything.people()).hasSize(10_000);
        timed("everybody, again", () -> transcripts.find(ALL).people());
        timed("first page of 50", () -> transcripts.read(page(everything), ""));
        Found sensitive = timed("search: sensitive", () -> transcripts.find(ALL.words("sensitive")));
        assertThat(sensitive.people()).hasSize(5_455);
        timed("first page of 50, marked", () -> transcripts.read(page(sensitive), "sensitive"));
        Found common = timed("search: t", () -> transcripts.find(ALL.words("t")));
        assertThat(common.order()).as("too many to rank").isEqualTo(Found.Order.PLANNED);
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
        assertThat(computed).as(what).isLessThan(MOST_MILLIS);
        return result;
    }
}

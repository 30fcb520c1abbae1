package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.NewRun;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.llm.Usage;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTripTest extends WithWorkspace {
    private static final Rating RATING = new Rating(Pmf.of(0.1, 0.2, 1.0 / 3, 1 - 0.3 - 1.0 / 3), true, 0.123456789);

    @Test
    void aRunComesBackAsItWasBegun() {
        NewRun begun = Sample.run(3, null);
        RunId id = begin(begun);

        RunRecord run = workspace.runs().find(id).orElseThrow();

        assertThat(run)
                .isEqualTo(new RunRecord(
                        new RunId(1),
                        null,
                        "Zähne “weiß”",
                        begun.source(),
                        begun.sourcePath(),
                        RunState.RUNNING,
                        "custom",
                        null,
                        "m-1",
                        42,
                        "abc123",
                        begun.stamp(),
                        Map.of(CellStatus.PENDING, 3),
                        0,
                        RunRecord.Totals.NONE,
                        null,
                        Sample.NOW,
                        null));
        assertThat(workspace.runs().pictures(id)).containsExactly(Sample.PICTURE);
        assertThat(workspace.runs().pictures(id).getFirst().bytes()).isEqualTo(Sample.PICTURE.bytes());
    }

    @Test
    void thePanelKeepsItsPeopleInOrderAndTheirAttributesInTheOrderOfTelling() throws Exception {
        NewRun begun = Sample.run(12, null);
        RunContents contents = workspace.runs().contents(begin(begun));

        assertThat(contents.panel()).isEqualTo(begun.panel());
        assertThat(contents.panel().personas().getFirst().attributes().keySet())
                .containsExactly("zip", "age", "gender");
    }

    @Test
    void pendingCellsAreAnswersInPlannedOrderAtTheRunsStart() throws Exception {
        NewRun begun = Sample.run(12, null);
        RunContents contents = workspace.runs().contents(begin(begun));

        assertThat(contents.answers()).extracting(rated -> rated.answer().key()).isEqualTo(begun.cells());
        assertThat(contents.answers()).allSatisfy(rated -> {
            assertThat(rated.rating()).isNull();
            assertThat(rated.answer().status()).isEqualTo(CellStatus.PENDING);
            assertThat(rated.answer().createdAt()).isEqualTo(Sample.NOW);
        });
    }

    @Test
    void answersAndRatingsComeBackToTheLastBit() throws Exception {
        RunId id;
        Answer answered = Sample.answer(Sample.cell(2), CellStatus.ANSWERED);
        Answer broken = Sample.answer(Sample.cell(1), CellStatus.ROLE_BREAK);
        try (RunJournal journal = workspace.runs().begin(Sample.run(2, null))) {
            id = journal.run();
            journal.answer(answered);
            journal.answer(broken);
            journal.ratings(
                    List.of(new RunJournal.NewRating(answered.key(), "ssr", new Rating(Pmf.uniform(5), false, 0))));
            journal.ratings(List.of(new RunJournal.NewRating(answered.key(), "ssr", RATING)));
            assertThat(Sample.ended(workspace, id))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(answered.key(), answered, broken.key(), broken));
        }

        assertThat(workspace.runs().contents(id).answers())
                .containsExactly(new RatedAnswer(broken, "", null), new RatedAnswer(answered, "ssr", RATING));
    }

    @Test
    void aRangeThatIsNotANumberStaysOne() throws Exception {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            Rating rating = new Rating(Pmf.oneHot(11, 9), false, Double.NaN);
            journal.ratings(List.of(new RunJournal.NewRating(Sample.cell(1), "nps", rating)));

            assertThat(workspace
                            .runs()
                            .contents(journal.run())
                            .answers()
                            .getFirst()
                            .rating())
                    .isEqualTo(rating);
        }
    }

    @Test
    void totalsAndStatesAreCountedFromWhatWasCommitted() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(3, null))) {
            journal.attempt(Sample.failure(1, 1));
            journal.attempt(Sample.failure(1, 2));
            journal.attempt(Sample.success(1, 0, 1, 3, "yes"));
            journal.attempt(Sample.success(2, 0, 1, 1, "no"));
            journal.answer(Sample.answer(Sample.cell(1), CellStatus.ANSWERED));
            journal.answer(Sample.answer(Sample.cell(2), CellStatus.OFF_FORMAT));
            journal.cost(0.25);
            journal.state(RunState.INCOMPLETE);

            RunRecord run = workspace.runs().find(journal.run()).orElseThrow();
            assertThat(run.totals()).isEqualTo(new RunRecord.Totals(4, 2, new Usage(200, 40, 20, 6), 0));
            assertThat(run.cells())
                    .isEqualTo(Map.of(CellStatus.ANSWERED, 1, CellStatus.OFF_FORMAT, 1, CellStatus.PENDING, 1));
            assertThat(run.costUsd()).isEqualTo(0.25);
            assertThat(run.state()).isEqualTo(RunState.INCOMPLETE);
            assertThat(run.endedAt()).isEqualTo(Sample.NOW);
            journal.cost(null);
            journal.state(RunState.RUNNING);
            RunRecord again = workspace.runs().find(journal.run()).orElseThrow();
            assertThat(again.costUsd()).isNull();
            assertThat(again.endedAt()).isNull();
        }
    }

    @Test
    void everyMessageSentIsKeptOnceAndInOrder() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.attempt(Sample.failure(1, 1));
            journal.attempt(Sample.failure(1, 2));
        }

        assertThat(strings("""
                        SELECT message.role || ': ' || message.text || message.pictures
                          FROM attempt, json_each(attempt.messages) sent JOIN message ON message.id = sent.value
                         WHERE attempt.number = 2 ORDER BY sent.key
                        """))
                .containsExactly(
                        "system: You are Ann 1[]",
                        "user: Look at this.[{\"name\":\"images/a.png\",\"sha256\":\"" + Sample.PICTURE.sha256()
                                + "\"}]",
                        "user: Why?[]");
        assertThat(strings("SELECT count(*) FROM message")).containsExactly("3");
        assertThat(strings("SELECT count(*) FROM picture")).containsExactly("1");
        assertThat(strings(
                        "SELECT temperature || ' ' || max_output_tokens || ' ' || seed || ' ' || failure FROM attempt"))
                .containsExactly("0.7 300 99 It is limiting the rate.", "0.7 300 99 It is limiting the rate.");
    }

    @Test
    void columnsOfJsonHaveTheirSettledForm() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.answer(Sample.answer(Sample.cell(1), CellStatus.ANSWERED));
        }

        assertThat(strings("SELECT exchanges FROM cell"))
                .containsExactly("[{\"asked\":\"Warum?\",\"replied\":\"Weil “ja”.\\nSo.\"},"
                        + "{\"asked\":\"Mehr?\",\"replied\":\"Nein\"}]");
        assertThat(strings("SELECT attributes FROM persona"))
                .containsExactly("{\"zip\":\"11\",\"age\":\"34\",\"gender\":\"weiblich\"}");
        assertThat(strings("SELECT stamp FROM run")).containsExactly("{\"epsilon\":\"0.0\",\"formula\":\"ssr\"}");
    }

    @Test
    void embeddingsComeBackAsLittleEndianFloats() {
        float[] vector = {1.5f, -0.25f, Float.MIN_VALUE};
        workspace.embeddings().keep("minilm", Map.of("so gut", vector));

        assertThat(workspace.embeddings().find("minilm", "so gut")).hasValue(vector);
        assertThat(workspace.embeddings().find("bge", "so gut")).isEmpty();
        assertThat(workspace.embeddings().find("minilm", "so")).isEmpty();
        assertThat(strings("SELECT hex(vector) FROM embedding")).containsExactly("0000C03F000080BE01000000");
    }

    @Test
    void aCellIsInARunOnlyOnceAndARunBegunWithATwinLeavesNothing() {
        NewRun run = Sample.run(1, null);
        List<app.moderato.core.interview.CellKey> twins = new ArrayList<>();
        run.cells().forEach(twins::add);
        run.cells().forEach(twins::add);
        NewRun wrong = new NewRun(
                run.study(),
                run.source(),
                run.sourcePath(),
                run.panel(),
                run.provider(),
                null,
                run.model(),
                run.promptHash(),
                run.stamp(),
                twins);

        assertThatThrownBy(() -> workspace.runs().begin(wrong))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("UNIQUE");
        assertThat(workspace.runs().all()).isEmpty();
        assertThat(strings("SELECT count(*) FROM persona")).containsExactly("0");
        assertThat(folder.resolve("moderato.db.run-1.lock")).doesNotExist();
    }

    @Test
    void anAnswerToACellThatWasNotPlannedIsAnErrorOfTheCaller() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            assertThatThrownBy(() -> journal.answer(Sample.answer(Sample.cell(9), CellStatus.ANSWERED)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> journal.attempt(Sample.failure(9, 1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> journal.ratings(List.of(new RunJournal.NewRating(Sample.cell(9), "ssr", RATING))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(strings("SELECT count(*) FROM message")).containsExactly("0");
        }
    }

    @Test
    void runsAreListedOldestFirstAndAnUnknownOneIsNamed() {
        begin(Sample.run(1, null));
        begin(Sample.run(1, null));

        assertThat(workspace.runs().all()).extracting(RunRecord::id).containsExactly(new RunId(1), new RunId(2));
        assertThat(workspace.runs().find(new RunId(7))).isEmpty();
        assertThatThrownBy(() -> workspace.runs().contents(new RunId(7)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no run 7");
        assertThatThrownBy(() -> workspace.runs().reopen(new RunId(7))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void usageOfACellHasAllFourCounts() throws Exception {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.answer(Sample.answer(Sample.cell(1), CellStatus.ANSWERED));
            assertThat(workspace
                            .runs()
                            .contents(journal.run())
                            .answers()
                            .getFirst()
                            .answer()
                            .usage())
                    .isEqualTo(new Usage(120, 30, 20, 5));
        }
    }

    private RunId begin(NewRun run) {
        RunJournal journal = workspace.runs().begin(run);
        return journal.run();
    }
}

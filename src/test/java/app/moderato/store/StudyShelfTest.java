package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Drafts;
import app.moderato.core.interview.LatestRun;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.ShelvedStudy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StudyShelfTest extends WithWorkspace {
    private static final String PATH = "/home/ann/z.study.yaml";
    private static final String TITLE = "Zähne “weiß”";

    @Test
    void anOpenedStudyStandsThereOnceWithItsNewestSize() {
        workspace.studies().opened("", "Sample", 5, 200);
        workspace.studies().opened("", "Sample", 6, 100);

        assertThat(workspace.studies().recent())
                .containsExactly(new ShelvedStudy("", "Sample", 6, 100, Sample.NOW, false, 0, null));
    }

    @Test
    void theOneOpenedLastComesFirstWhateverTheFractionsOfItsSecond() throws Exception {
        AtomicLong millis = new AtomicLong(Instant.parse("2026-11-23T10:15:30Z").toEpochMilli());
        Clock clock = fromSource(() -> Instant.ofEpochMilli(millis.get()));
        workspace.close();
        workspace = new WorkspaceOpener(clock, Duration.ofMillis(200), Migrations.CURRENT).openFile(file());

        workspace.studies().opened("a", "A", 1, 1);
        millis.addAndGet(250);
        workspace.studies().opened("b", "B", 1, 1);
        assertThat(workspace.studies().recent()).extracting(ShelvedStudy::title).containsExactly("B", "A");

        millis.incrementAndGet();
        workspace.studies().opened("a", "A", 1, 1);
        assertThat(workspace.studies().recent()).extracting(ShelvedStudy::title).containsExactly("A", "B");
    }

    @Test
    void aRunPutsItsStudyThereAndTheNewestRunIsTold() {
        workspace.runs().begin(Sample.run(3, null)).close();
        try (RunJournal second = workspace.runs().begin(Sample.run(2, null))) {
            workspace.runs().verdict(second.run(), "directional");
            second.cost(1.85);

            assertThat(workspace.studies().recent())
                    .containsExactly(new ShelvedStudy(
                            PATH,
                            TITLE,
                            1,
                            2,
                            Sample.NOW,
                            false,
                            2,
                            new LatestRun(new RunId(2), RunState.RUNNING, "custom", "directional", 1.85, Sample.NOW)));
        }
    }

    @Test
    void aRunWhoseProcessDiedIsInterruptedHereToo() {
        workspace.runs().begin(Sample.run(1, null)).close();

        assertThat(workspace.studies().recent())
                .singleElement()
                .extracting(ShelvedStudy::latest)
                .isEqualTo(new LatestRun(new RunId(1), RunState.INTERRUPTED, "custom", "", null, Sample.NOW));
    }

    @Test
    void aForgottenStudyLeavesItsRuns() {
        workspace.runs().begin(Sample.run(1, null)).close();
        workspace.studies().forget(PATH, "another title");
        assertThat(workspace.studies().recent()).hasSize(1);

        workspace.studies().forget(PATH, TITLE);
        assertThat(workspace.studies().recent()).isEmpty();
        assertThat(workspace.runs().all()).hasSize(1);

        workspace.studies().opened(PATH, TITLE, 1, 1);
        assertThat(workspace.studies().recent())
                .singleElement()
                .matches(study -> study.latest() != null, "knows its run again");
    }

    @Test
    void aStudyFileWithAnotherTitleIsStillOneStudyWithItsRuns() throws Exception {
        workspace.runs().begin(Sample.run(1, null)).close();
        workspace.studies().opened(PATH, "Another title", 1, 1);

        assertThat(workspace.studies().recent())
                .singleElement()
                .matches(study -> study.title().equals("Another title"), "has its newest title")
                .matches(study -> study.latest() != null, "knows its run");

        workspace.studies().opened("", "Sample", 1, 1);
        workspace.studies().opened("", "Another sample", 1, 1);
        assertThat(workspace.studies().recent()).hasSize(3);
    }

    @Test
    void aRunWithoutAnAnswerDoesNotHideTheVerdictOfTheOneBefore() {
        RunId answered;
        try (RunJournal first = workspace.runs().begin(Sample.run(1, null))) {
            answered = first.run();
            first.answer(Sample.answer(Sample.cell(1), CellStatus.ANSWERED));
            workspace.runs().verdict(answered, "directional");
        }
        workspace.runs().begin(Sample.run(1, null)).close();

        assertThat(workspace.studies().recent())
                .singleElement()
                .extracting(study ->
                        java.util.Objects.requireNonNull(study.latest()).run())
                .isEqualTo(answered);
    }

    @Test
    void studiesOfOneTitleInTwoFilesAreTwo() {
        workspace.runs().begin(Sample.run(1, null)).close();
        workspace.studies().opened("", TITLE, 1, 1);

        assertThat(workspace.studies().recent())
                .hasSize(2)
                .filteredOn(study -> study.path().isEmpty())
                .singleElement()
                .matches(study -> study.latest() == null, "was never run");
    }

    @Test
    void aStudyWhoseDraftIsInTheWorkspaceAloneSaysSo() {
        workspace.studies().opened(PATH, TITLE, 1, 1);
        workspace.drafts().keep(PATH, new Drafts.Kept("moderato: 1", Map.of(), "", Sample.NOW));
        assertThat(workspace.studies().recent()).singleElement().matches(ShelvedStudy::draft);

        workspace.drafts().drop(PATH);
        assertThat(workspace.studies().recent()).singleElement().matches(study -> !study.draft());
    }

    @Test
    void aStudyThatIsPutBackStandsWhereItStood() throws Exception {
        AtomicLong millis = new AtomicLong(Instant.parse("2026-11-23T10:15:30Z").toEpochMilli());
        workspace.close();
        workspace = new WorkspaceOpener(
                        fromSource(() -> Instant.ofEpochMilli(millis.incrementAndGet())),
                        Duration.ofMillis(200),
                        Migrations.CURRENT)
                .openFile(file());
        List.of("a", "b", "c").forEach(path -> workspace.studies().opened(path, path, 1, 1));
        ShelvedStudy middle = workspace.studies().recent().get(1);

        workspace.studies().forget(middle.path(), middle.title());
        assertThat(workspace.studies().recent()).extracting(ShelvedStudy::path).containsExactly("c", "a");
        workspace.studies().putBack(middle);
        assertThat(workspace.studies().recent()).extracting(ShelvedStudy::path).containsExactly("c", "b", "a");
    }

    @Test
    void aFileIsKnownByItsRowItsRunsAndItsDraft() {
        assertThat(workspace.studies().knows(PATH)).isFalse();
        workspace.studies().opened(PATH, TITLE, 1, 1);
        assertThat(workspace.studies().knows(PATH)).isTrue();

        workspace.runs().begin(Sample.run(1, null)).close();
        workspace.studies().forget(PATH, TITLE);
        assertThat(workspace.studies().knows(PATH)).isTrue();

        workspace.drafts().keep("typed", new Drafts.Kept("moderato: 1", Map.of(), "", Sample.NOW));
        assertThat(workspace.studies().knows("typed")).isTrue();
    }

    @Test
    void fiveThousandStudiesAreEachLookedUpByAnIndex() {
        workspace.database().write(handle -> {
            handle.execute("""
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
                    INSERT INTO study (path, title, concepts, people, opened_at)
                    SELECT '/studies/' || i, 'Study ' || i, 5, 200, '2026-11-23T10:15:30Z' FROM n
                    """);
            handle.execute("""
                    INSERT INTO run (study_title, study_source, study_path, state, provider, model, seed, prompt_hash,
                                     stamp, cost_usd, started_at)
                    SELECT title, printf('%.*c', 4000, 'x'), path, 'completed', 'openai', 'm', 1, '', '{}', 1.5, opened_at
                      FROM study, (SELECT 1 UNION ALL SELECT 2)
                    """);
            return handle.execute("""
                    INSERT INTO draft (path, source, unfinished, base_sha, kept_at)
                    SELECT path, 'moderato: 1', '{}', '', opened_at FROM study
                    """);
        });

        List<ShelvedStudy> all = workspace.studies().recent();
        assertThat(all).hasSize(5_000).allMatch(ShelvedStudy::draft).allMatch(study -> study.runs() == 2);
        List<String> plan = workspace
                .database()
                .read(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + StudyRepository.ALL)
                        .map((row, context) -> row.getString("detail"))
                        .list());
        assertThat(plan).filteredOn(step -> step.startsWith("SCAN")).containsExactly("SCAN study");
    }

    private static Clock fromSource(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}

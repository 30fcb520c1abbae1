package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.Instruments;
import app.moderato.core.interview.RunDesign;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunSession;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Tried;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.pilot.PilotSummary;
import app.moderato.core.interview.pilot.Trouble;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.PriceTable;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Study;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.scale.BundledScales;
import app.moderato.file.study.StoredStudy;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import app.moderato.provider.Endpoints;
import app.moderato.provider.KeySource;
import app.moderato.provider.MemoryVault;
import app.moderato.provider.ProviderCatalogue;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.store.WorkspaceOpener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A pilot from the study file to its summary, through the workspace. */
@Timeout(60)
class PilotRunTest {
    private static final String STUDY = """
            moderato: 1
            title: Bars
            concepts:
              - {id: oat, name: Oat, text: An oat bar with apple.}
              - {id: nut, name: Nut, text: A nut bar with honey.}
              - {id: plain, name: Plain, text: A plain bar., control: true}
            panel: {size: 40, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy {{concept.name}}?"}
                - {id: why, type: open, text: "Why?"}
            simulation: {replicates: 2}
            """;

    private final BundledScales scales = new BundledScales();

    @TempDir
    Path folder = Path.of("");

    private Fieldwork fieldwork() {
        ProviderCatalogue providers = new ProviderCatalogue(
                new Endpoints(KeySource.environment(name -> Optional.empty()), new MemoryVault()),
                settings -> new RehearsalModel(new Instruments.Lengths()),
                ModelMemory.NONE,
                Clock.systemUTC());
        return new Fieldwork(providers, new Instruments.Lengths(), scales, new PriceTable(Map.of()), Clock.systemUTC());
    }

    @Test
    void fivePeopleAreInterviewedOnceEachAndTheRunSaysThatItWasAPilot() throws Exception {
        Path file = Files.writeString(folder.resolve("bars.study.yaml"), STUDY);
        StudyFile read = new StudyReader(scales).read(file);
        Panel all = PanelSource.panel(read.study(), folder);
        Fieldwork fieldwork = fieldwork();
        try (Workspace workspace = new WorkspaceOpener(Clock.systemUTC()).open(folder.resolve("w.db"));
                ChatModel model = new RehearsalModel(new Instruments.Lengths())) {
            workspace.studies().opened(read.place(), "Bars", 3, 40);
            RunDesign design = new RunDesign(read.study(), read.source(), read.place(), all, false, false).pilot(5);
            RunJournal journal = fieldwork.begin(workspace, design, model, null, null);
            try (RunSession session = fieldwork.session(
                    workspace,
                    journal,
                    design.shown(),
                    design.panel(),
                    model,
                    fieldwork.budget(model, null, 0),
                    4,
                    event -> {})) {
                assertThat(session.interview()).isEqualTo(RunState.COMPLETED);
                session.rate();
            }

            StoredStudy stored = StoredStudy.of(workspace, journal.run(), scales);
            RunRecord run = stored.contents().run();
            assertThat(run.pilot()).isTrue();
            assertThat(run.planned())
                    .as("four showings of two questions, asked once")
                    .isEqualTo(5 * 4 * 2);
            assertThat(stored.contents().panel().personas()).hasSize(5).isSubsetOf(all.personas());
            assertThat(stored.contents().answers().stream().filter(cell -> cell.rating() != null))
                    .hasSize(5 * 4);
            assertThat(fieldwork.drift(stored.contents(), stored.study()))
                    .as("a pilot that was cut off can be gone on with")
                    .isEmpty();
            assertThat(workspace.studies().recent()).singleElement().satisfies(study -> {
                assertThat(study.people()).isEqualTo(40);
                assertThat(study.latest()).isNull();
            });

            PilotSummary summary = PilotSummary.of(stored.study(), stored.contents());
            assertThat(summary.people()).isEqualTo(5);
            assertThat(summary.answered()).isEqualTo(40);
            assertThat(summary.pending()).isZero();
            assertThat(summary.questions())
                    .extracting(question -> question.asked())
                    .containsExactly(20, 20);
            assertThat(summary.questions())
                    .flatExtracting(question -> question.troubles())
                    .extracting(Trouble::kind)
                    .doesNotContain(Trouble.Kind.FAILED, Trouble.Kind.REFUSED, Trouble.Kind.OUT_OF_ROLE);
        }
    }

    @Test
    void aTryLeavesNothingBehindAndGivesWhatTheRunWould() throws Exception {
        Study study = new StudyReader(scales).read(STUDY, Map.of());
        Panel panel = PanelSource.panel(study, folder);
        try (ChatModel model = new RehearsalModel(new Instruments.Lengths())) {
            Tried tried = fieldwork()
                    .tryOut(model, null)
                    .ask(
                            study,
                            panel,
                            panel.personas().getLast(),
                            study.concepts().getFirst(),
                            study.guide().questions().getLast());
            assertThat(tried.earlier()).hasSize(1);
            assertThat(tried.question().usd())
                    .as("the built-in respondents are free")
                    .isZero();
            assertThat(tried.said()).isNotBlank();
        }
    }
}

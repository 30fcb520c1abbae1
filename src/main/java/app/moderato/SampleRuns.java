package app.moderato;

import app.moderato.cli.CommandPorts;
import app.moderato.core.analysis.RunAnalysis;
import app.moderato.core.analysis.ScaleChecks;
import app.moderato.core.interview.Budget;
import app.moderato.core.interview.NewRun;
import app.moderato.core.interview.RatingDesk;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunEngine;
import app.moderato.core.interview.RunEvent;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunProgress;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunSession;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.study.Samples;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import app.moderato.ui.results.SampleResults;
import app.moderato.ui.results.SampleView;
import app.moderato.ui.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The bundled sample study's rehearsal for the window: the newest complete run of it, else a new or resumed one. */
final class SampleRuns implements SampleResults {
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();
    /** The share of the work that the interviews are; rating what they leave open is the rest. */
    private static final double INTERVIEWS = 0.9;

    private final CommandPorts ports;
    private final Path file;

    SampleRuns(CommandPorts ports, Path file) {
        this.ports = ports;
        this.file = file;
    }

    @Override
    public SampleView load(Progress progress) throws Exception {
        StudyFile sample = new StudyReader(ports.scales()).readBundled(Samples.DEFAULT);
        try (Workspace workspace = ports.workspaces().open(file)) {
            Optional<RunRecord> known = newest(workspace, sample);
            RunId run = known.isPresent() && known.get().state() == RunState.COMPLETED
                    ? known.get().id()
                    : rehearse(workspace, sample, known, progress);
            return view(sample.study(), workspace.runs().contents(run));
        }
    }

    /** A rehearsal of the very same study that is complete or can be gone on with. */
    private static Optional<RunRecord> newest(Workspace workspace, StudyFile sample) {
        List<RunRecord> runs = workspace.runs().all();
        return runs.reversed().stream()
                .filter(run -> run.rehearsal() && run.studySource().equals(sample.source()))
                .filter(run -> run.state() == RunState.COMPLETED || run.state() == RunState.INTERRUPTED)
                .filter(run -> run.seed() == sample.study().seed()
                        && run.promptHash().equals(RunEngine.promptHash()))
                .findFirst();
    }

    private RunId rehearse(Workspace workspace, StudyFile sample, Optional<RunRecord> open, Progress progress)
            throws Exception {
        Study study = sample.study();
        Panel panel = PanelSource.panel(study, null);
        try (ChatModel model = ports.providers()
                .connect(new ProviderSettings(
                        "rehearsal", null, "rehearsal-1", null, AT_ONCE, 0, Duration.ofMinutes(1)))) {
            RunJournal journal = open.isPresent()
                    ? workspace.runs().reopen(open.get().id())
                    : workspace
                            .runs()
                            .begin(NewRun.of(
                                    study,
                                    sample.source(),
                                    "",
                                    panel,
                                    model,
                                    null,
                                    ports.scales(),
                                    ports.embedder(),
                                    Map.of()));
            conduct(workspace, journal, study, panel, model, progress);
            return journal.run();
        }
    }

    private void conduct(
            Workspace workspace, RunJournal journal, Study study, Panel panel, ChatModel model, Progress progress)
            throws Exception {
        AtomicReference<RunSession> current = new AtomicReference<>();
        try (RunSession session = new RunSession(
                workspace,
                journal,
                study,
                panel,
                model,
                ports.scales(),
                ports.embedder(),
                new Budget(usage -> 0, null, 0),
                AT_ONCE,
                ports.clock(),
                event -> report(event, current.get(), progress))) {
            current.set(session);
            if (session.interview() == RunState.INTERRUPTED) {
                throw new InterruptedException();
            }
            progress.report(INTERVIEWS, "Rating the last answers from their words");
            session.rate();
        }
    }

    private static void report(RunEvent event, @Nullable RunSession session, Progress progress) {
        if (session != null && event instanceof RunEvent.CellEnded) {
            RunProgress now = session.progress();
            progress.report(
                    INTERVIEWS * now.ended() / now.planned(),
                    now.ended() + " of " + now.planned() + " answers from the rehearsal respondents");
        }
    }

    private SampleView view(Study study, RunContents contents) throws Exception {
        Map<QuestionId, List<String>> labels = new LinkedHashMap<>();
        study.guide().all().forEach(question -> {
            if (question instanceof Question.Rating rating) {
                RatingDesk.scale(rating, ports.scales(), study.language())
                        .ifPresent(scale -> labels.put(question.id(), scale.labels()));
            }
        });
        return new SampleView(
                study,
                contents.run(),
                RunAnalysis.of(study, contents, ScaleChecks.of(study, ports.scales(), ports.embedder())),
                labels);
    }
}

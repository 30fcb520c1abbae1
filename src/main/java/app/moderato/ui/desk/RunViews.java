package app.moderato.ui.desk;

import app.moderato.core.analysis.GroundWork;
import app.moderato.core.analysis.Grounds;
import app.moderato.core.analysis.RunAnalysis;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.interview.RatingDesk;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunSeries;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.file.study.StudyReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a run with its numbers. Any thread but the screen's. */
final class RunViews {
    private final DesktopPorts ports;
    private final StudyReader reader;
    private final GroundWork groundWork;

    RunViews(DesktopPorts ports, StudyReader reader) {
        this.ports = ports;
        this.reader = reader;
        this.groundWork = new GroundWork(ports.scales(), ports.embedder());
    }

    /** @throws LlmException where a scale cannot be measured */
    RunView of(RunId id, Workspace open) throws InvalidInput, LlmException {
        RunContents contents = open.runs().contents(id);
        RunRecord run = contents.run();
        Map<String, Picture> pictures = open.runs().pictures(id).stream()
                .collect(Collectors.toMap(Picture::name, Function.identity(), (a, b) -> a));
        Study study = reader.stored(run.studySource(), pictures).withSeed(run.seed());
        Grounds grounds = groundWork.of(
                study, contents, open.embeddings(), ValidationWorkspace.evidence(open, study, run.model()));
        RunResults results = RunAnalysis.of(study, contents, grounds, List.of());
        open.runs().verdict(id, results.verdict().level().words());
        return new RunView(
                study, contents, results, grounds.checks(), labels(study), RunSeries.contents(open.runs(), contents));
    }

    private Map<QuestionId, List<String>> labels(Study study) {
        Map<QuestionId, List<String>> labels = new LinkedHashMap<>();
        study.guide().all().forEach(question -> {
            if (question instanceof Question.Rating rating) {
                RatingDesk.scale(rating, ports.scales(), study.language())
                        .ifPresent(scale -> labels.put(question.id(), scale.labels()));
            }
        });
        return labels;
    }
}

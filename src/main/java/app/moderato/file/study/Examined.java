package app.moderato.file.study;

import app.moderato.core.study.Problem;
import app.moderato.core.study.Study;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A study as far as it could be read.
 *
 * @param study with stand-ins where something has the wrong form
 * @param problems errors and warnings, by line
 */
public record Examined(Study study, String source, @Nullable Path path, List<Problem> problems) {
    public Examined {
        problems = List.copyOf(problems);
    }

    /** What keeps the study from being run. */
    public List<Problem> errors() {
        return of(Problem.Severity.ERROR);
    }

    /** The study with its warnings, as if nothing kept it from being run. */
    public StudyFile file() {
        return new StudyFile(study, source, path, of(Problem.Severity.WARNING));
    }

    private List<Problem> of(Problem.Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}

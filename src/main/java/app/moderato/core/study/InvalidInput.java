package app.moderato.core.study;

import java.util.List;
import java.util.stream.Collectors;

/** A file or option that a person handed in cannot be used; all its problems at once. Nothing was changed. The
 * message has the errors, a line each; {@link #problems()} also has the warnings. */
public final class InvalidInput extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(Problem::toString)
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String sentence) {
        this(List.of(Problem.error("", sentence)));
    }

    public List<Problem> problems() {
        return problems;
    }
}

package app.moderato.cli;

import app.moderato.core.interview.TimesAsked;
import app.moderato.core.interview.WalkThrough;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Better;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConditionText;
import app.moderato.core.study.GuideFinding;
import app.moderato.core.study.GuidePath;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a study file's guide comes to, for people at a terminal. */
final class GuideReport {
    /** Nobody reads more on a terminal; the JSON has them all. */
    private static final int MOST_PATHS = 100;

    private final Study study;
    private final WalkThrough through;
    private final PrintStream out;

    GuideReport(Study study, WalkThrough through, PrintStream out) {
        this.study = study;
        this.through = through;
        this.out = out;
    }

    /** Each with the better wording that the lint found for it. */
    static void problems(List<Problem> problems, List<GuideFinding> findings, PrintStream out) {
        for (Problem problem : problems) {
            out.println((problem.severity() == Problem.Severity.ERROR ? "Error" : "Hint")
                    + (problem.line() > 0 ? ", " : ": ")
                    + problem);
            better(problem, findings).ifPresent(better -> out.println("    Better: " + better.shown()));
        }
    }

    private static Optional<Better> better(Problem problem, List<GuideFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.problem().pointer().equals(problem.pointer())
                        && finding.why().equals(problem.sentence()))
                .findFirst()
                .flatMap(finding -> Optional.ofNullable(finding.better()));
    }

    void paths(boolean each, Optional<Persona> person) {
        for (GuideSection section : GuideSection.values()) {
            List<GuidePath> paths = through.paths().in(section);
            if (!paths.isEmpty()) {
                boolean complete = through.paths().isComplete(section);
                out.println(title(section) + ": " + (complete ? "" : "at least ") + paths.size()
                        + (paths.size() == 1 ? " path" : " paths")
                        + (complete ? "." : "; the conditions allow more than could be gone through."));
                paths.stream().limit(each ? MOST_PATHS : 0).forEach(path -> path(path, person));
                if (each && paths.size() > MOST_PATHS) {
                    out.println("  … and " + (paths.size() - MOST_PATHS) + " more; --json has them all.");
                }
            }
        }
        through.paths()
                .unreached()
                .forEach(step -> out.println("No answers lead to Q" + step.number() + " ("
                        + step.question().id() + ")."));
    }

    private static String title(GuideSection section) {
        return switch (section) {
            case BEFORE -> "Before the concepts";
            case QUESTIONS -> "About each concept";
            case AFTER -> "After the concepts";
        };
    }

    private void path(GuidePath path, Optional<Persona> person) {
        out.println("  " + (path.when().equals("always") ? "Always" : "If " + path.when()) + ":");
        out.println("      asked " + numbers(path.asked())
                + (path.skipped().isEmpty() ? "" : "; skipped " + numbers(path.skipped())));
        person.ifPresent(one -> prompts(path, one));
    }

    private static String numbers(List<GuidePath.Step> steps) {
        return steps.isEmpty()
                ? "nothing"
                : steps.stream().map(step -> "Q" + step.number()).collect(Collectors.joining(" "));
    }

    private void prompts(GuidePath path, Persona person) {
        Concept concept = through.seenBy(person).getFirst();
        for (WalkThrough.Stop stop : through.prompts(path, person, concept)) {
            String text = stop.prompt().messages().getLast().text();
            out.println("      Q" + stop.step().number() + " to " + person.name() + ":");
            text.lines().forEach(line -> out.println("        | " + line));
            stop.probes().forEach(probe -> out.println("        | if brief: " + probe));
        }
    }

    void bases() {
        Table table = new Table("Q", "question", "people", "times put, at most", "only if");
        List<Question> questions = study.guide().all().toList();
        for (TimesAsked base : through.bases()) {
            Question question = questions.get(base.number() - 1);
            String condition = Optional.ofNullable(question.wording().askIf())
                    .map(asked -> ConditionText.of(asked, study.guide()))
                    .orElse("");
            table.row("Q" + base.number(), base.question(), base.people(), base.atMost(), condition);
        }
        out.print(table);
    }
}

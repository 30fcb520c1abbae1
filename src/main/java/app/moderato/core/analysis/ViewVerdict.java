package app.moderato.core.analysis;

import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdict on what a view shows of a run. Pure: the same answers and seed give the same verdict. */
public final class ViewVerdict {
    private ViewVerdict() {}

    /**
     * @param study as it was run
     * @param changes of the design since the run, a sentence each; see {@link app.moderato.core.study.StudyChanges}
     */
    public static Verdict of(
            Study study, RunContents contents, Grounds grounds, VerdictScope scope, List<String> changes) {
        return of(study, contents, grounds, scope, changes, RatedQuestion.of(study, contents, grounds.gauge(), scope));
    }

    /**
     * The run's verdict on each question alone.
     *
     * @return by question, in the given order
     */
    public static Map<String, Verdict> byQuestion(
            Study study, RunContents contents, Grounds grounds, List<String> questions, List<String> changes) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (String question : questions) {
            verdicts.put(
                    question, of(study, contents, grounds, VerdictScope.RUN.with(new QuestionId(question)), changes));
        }
        return verdicts;
    }

    static Verdict of(
            Study study,
            RunContents contents,
            Grounds grounds,
            VerdictScope scope,
            List<String> changes,
            List<RatedQuestion> rated) {
        return VerdictRules.judge(new FactCheck(study, shown(contents, scope), grounds, scope).facts(rated, changes));
    }

    private static RunContents shown(RunContents contents, VerdictScope scope) {
        Set<PersonaId> people = contents.panel().personas().stream()
                .filter(scope::includes)
                .map(persona -> persona.id())
                .collect(Collectors.toSet());
        List<RatedAnswer> answers = contents.answers().stream()
                .filter(answer -> scope.shows(answer)
                        && people.contains(answer.answer().key().persona()))
                .toList();
        return new RunContents(contents.run(), contents.panel(), answers);
    }
}

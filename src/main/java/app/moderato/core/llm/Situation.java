package app.moderato.core.llm;

import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked what, for respondents that are not language models: the rehearsal reads it, a real provider must not.
 *
 * @param concept null before and after the concepts
 * @param seen the concepts this persona sees, in order, without repeats
 * @param options as put to the persona, in the order shown; empty where the question offers none
 * @param showing 1, or 2 where the control is shown again
 * @param replicate from 1
 * @param turn 0 for the question, 1.. for its probes
 * @param attempt 1, or 2 for the one re-ask
 * @param talk what was said in a group, null where nobody else is heard
 */
public record Situation(
        Study study,
        Persona persona,
        @Nullable Concept concept,
        List<Concept> seen,
        Question question,
        List<String> options,
        int showing,
        int replicate,
        int turn,
        int attempt,
        @Nullable TableTalk talk) {
    public Situation {
        seen = List.copyOf(seen);
        options = List.copyOf(options);
    }

    /** In an interview. */
    public Situation(
            Study study,
            Persona persona,
            @Nullable Concept concept,
            List<Concept> seen,
            Question question,
            List<String> options,
            int showing,
            int replicate,
            int turn,
            int attempt) {
        this(study, persona, concept, seen, question, options, showing, replicate, turn, attempt, null);
    }
}

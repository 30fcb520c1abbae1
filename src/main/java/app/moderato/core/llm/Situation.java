package app.moderato.core.llm;

import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Map;
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
 * @param number what number is wanted in place of words, null where words are
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
        @Nullable TableTalk talk,
        @Nullable NumberWanted number) {
    private static final QuestionId STORY = new QuestionId("background-story");

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
        this(study, persona, concept, seen, question, options, showing, replicate, turn, attempt, null, null);
    }

    /** At a table. */
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
            int attempt,
            @Nullable TableTalk talk) {
        this(study, persona, concept, seen, question, options, showing, replicate, turn, attempt, talk, null);
    }

    /**
     * A background is to be written for the persona, apart from any interview.
     *
     * @param seed of the story
     * @param attempt 1, or 2 for the one re-ask
     */
    public static Situation ofStory(Persona persona, String language, long seed, int attempt) {
        Guide nothingAsked = new Guide(new Exposure.Sequential(), Memory.CONCEPT, List.of(), List.of(), List.of());
        PanelSpec nobody = new PanelSpec(0, null, null, Map.of(), Map.of());
        Study study = new Study(
                "", language, seed, List.of(), nobody, nothingAsked, Simulation.DEFAULT, RatingSettings.DEFAULT, null);
        Question story = new Question.Open(new Question.Wording(STORY, "", null, 0, false));
        return new Situation(study, persona, null, List.of(), story, List.of(), 1, 1, 0, attempt);
    }

    /** A background is wanted, no answer. */
    public boolean isStory() {
        return question.id().equals(STORY) && study.guide().all().findAny().isEmpty();
    }
}

package app.moderato.core.llm;

import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
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
    private static final QuestionId WORDINGS = new QuestionId("other-wordings");

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
        Question story = new Question.Open(new Question.Wording(STORY, "", null, 0, false));
        return new Situation(nothing(language, seed), persona, null, List.of(), story, List.of(), 1, 1, 0, attempt);
    }

    /**
     * A question is to be put into other words, by nobody in particular.
     *
     * @param text of the question, with its placeholders
     * @param number how many wordings, ≥ 1; kept as the probes of the question
     */
    public static Situation ofWordings(String text, int number, String language, long seed) {
        Persona nobody = new Persona(new PersonaId("nobody"), "", Map.of(), 1, "");
        Question question = new Question.Open(new Question.Wording(WORDINGS, text, null, number, false));
        return new Situation(nothing(language, seed), nobody, null, List.of(), question, List.of(), 1, 1, 0, 1);
    }

    private static Study nothing(String language, long seed) {
        Guide nothingAsked = new Guide(new Exposure.Sequential(), Memory.CONCEPT, List.of(), List.of(), List.of());
        PanelSpec nobody = new PanelSpec(0, null, null, Map.of(), Map.of());
        return new Study(
                "", language, seed, List.of(), nobody, nothingAsked, Simulation.DEFAULT, RatingSettings.DEFAULT, null);
    }

    /** A background is wanted, no answer. */
    public boolean isStory() {
        return question.id().equals(STORY) && study.guide().all().findAny().isEmpty();
    }

    /** Other words for the question are wanted, no answer. */
    public boolean isWordings() {
        return question.id().equals(WORDINGS) && study.guide().all().findAny().isEmpty();
    }
}

package app.moderato.ui.desk;

import app.moderato.core.group.GroupId;
import app.moderato.core.interview.RunId;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.QuestionId;
import org.jspecify.annotations.Nullable;

/** Where in the window a person can be sent. What is null leaves that part of the page as it is. */
public sealed interface Place {
    record Home() implements Place {}

    record Concepts(@Nullable ConceptId concept) implements Place {}

    record PanelOf(@Nullable PersonaId persona) implements Place {}

    record GuideOf(@Nullable QuestionId question) implements Place {}

    /** @param history the list of runs rather than the one under way */
    record Run(boolean history) implements Place {}

    /** The page of runs with the amount of the run's cap open. */
    record RaiseCap(RunId run) implements Place {}

    record Results() implements Place {}

    /** The page as it was left. */
    record Transcripts() implements Place {}

    /** One person's interview; the question's answers about the concept are scrolled to where given. */
    record Interview(
            PersonaId persona,
            @Nullable String concept,
            @Nullable QuestionId question) implements Place {}

    /**
     * Answers to one question.
     *
     * @param concept id; null for any
     * @param point the answers whose most likely point is this one, from 1; null for any
     */
    record Answers(
            QuestionId question,
            @Nullable String concept,
            @Nullable Integer point) implements Place {}

    /** Answers that hold these words. */
    record Search(String words) implements Place {}

    record Group() implements Place {}

    /** One of the groups held. */
    record GroupOf(GroupId group) implements Place {}

    record Validate() implements Place {}

    record Anchors() implements Place {}

    /** A dialog over whatever page is open. */
    sealed interface Over extends Place {}

    /** The study's own settings. */
    record StudySettings() implements Over {}

    /** The plan of the study's group discussion. */
    record GroupPlan() implements Over {}

    record Settings() implements Place {}

    /** Settings at the list of keyboard shortcuts. */
    record Shortcuts() implements Place {}

    /** Settings at the cap on what a run may cost. */
    record Budget() implements Place {}

    /**
     * Settings with the wizard open where the key of a connection is typed.
     *
     * @param connection its id
     */
    record KeyOf(String connection) implements Place {}

    /** Settings with the wizard that connects a provider open. */
    record Connect() implements Place {}
}

package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through interviews once more from their stored answers, as {@link Interviewer} held them: what a persona knew when
 * a question was put can be told again at any time. Asks nothing. Any thread.
 */
public final class InterviewReplay {
    private final Study study;
    private final Prompts prompts;

    /** @param study as the run asked it */
    public InterviewReplay(Study study) {
        this.study = study;
        this.prompts = Prompts.of(study);
    }

    /**
     * A question as it stood before its person.
     *
     * @param answer what the person said to it
     * @param concept null before and after the concepts
     * @param words the question's own, filled in
     * @param so the conversation up to it, without it
     */
    public record Moment(
            Answer answer,
            PlannedInterview interview,
            @Nullable Concept concept,
            Question question,
            String words,
            Function<String, List<ChatMessage>> so) {
        public Persona persona() {
            return interview.persona();
        }

        /** The messages that put another question in its place: to a fresh copy of the person, who knows as much. */
        public List<ChatMessage> asking(String question) {
            return so.apply(question);
        }
    }

    /**
     * @param answers of this interview by cell; others may be among them
     * @param each told of every question that was answered, in the order asked
     */
    public void each(PlannedInterview interview, Map<CellKey, Answer> answers, Consumer<Moment> each) {
        Notes notes = new Notes(interview, Map.of());
        Dialogue opening = new Dialogue(prompts.system(interview.persona()));
        Walk walk = new Walk(interview, answers, notes, each);
        walk.ask(null, study.guide().before(), opening);
        boolean oneTalk = study.guide().memory() == Memory.INTERVIEW;
        for (Showing showing : interview.showings()) {
            Dialogue talk = oneTalk ? opening : opening.branch();
            talk.show(prompts.card(showing.concept()), showing.concept());
            walk.ask(showing, study.guide().questions(), talk);
        }
        Dialogue closing = opening;
        if (!oneTalk) {
            closing = opening.branch();
            notes.recall(study, prompts, closing);
        }
        walk.ask(null, study.guide().after(), closing);
    }

    private final class Walk {
        private final PlannedInterview interview;
        private final Map<CellKey, Answer> answers;
        private final Notes notes;
        private final Consumer<Moment> each;

        Walk(PlannedInterview interview, Map<CellKey, Answer> answers, Notes notes, Consumer<Moment> each) {
            this.interview = interview;
            this.answers = answers;
            this.notes = notes;
            this.each = each;
        }

        void ask(@Nullable Showing showing, List<Question> questions, Dialogue dialogue) {
            Concept concept = showing == null ? null : showing.concept();
            for (Question question : questions) {
                CellKey key = showing == null ? interview.keyOutside(question) : interview.key(question, showing);
                Answer answer = answers.get(key);
                if (answer == null) {
                    continue;
                }
                notes.note(answer);
                if (answer.status() == CellStatus.ANSWERED) {
                    Function<String, Optional<String>> earlier =
                            id -> notes.words(new QuestionId(id), showing).or(() -> Optional.of("no answer"));
                    String words = prompts.words(question, interview.persona(), concept, earlier);
                    Dialogue before = dialogue.asItStands();
                    each.accept(new Moment(answer, interview, concept, question, words, before::asking));
                    answer.exchanges().forEach(dialogue::heard);
                }
            }
        }
    }
}

package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Filled;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The prompts of a study as a run would send them, without a run: made by the run's own prompts, orders and seeds. For
 * use by several threads.
 */
public final class PromptPreviews {
    /** A reply with fewer words earns a probe, as does a vague one. */
    public static final int PROBED_BELOW_WORDS = CellDesk.SHORT_REPLY_WORDS;

    private final Study study;
    private final Prompts prompts;
    private final ConceptOrders orders;
    private final Map<PersonaId, Integer> indices = new HashMap<>();

    private PromptPreviews(Study study, Panel panel) {
        this.study = study;
        this.prompts = new Prompts(PromptTexts.bundled(), study);
        this.orders = ConceptOrders.of(study, panel.personas().size());
        panel.personas().forEach(persona -> indices.put(persona.id(), indices.size()));
    }

    public static PromptPreviews of(Study study, Panel panel) {
        return new PromptPreviews(study, panel);
    }

    /** The concepts a persona sees, in the order first seen. */
    public List<Concept> seenBy(Persona persona) {
        return interview(persona).seen();
    }

    /** What may be asked after a brief reply, in order. */
    public List<String> probes(Question question) {
        return IntStream.rangeClosed(1, question.wording().probes())
                .mapToObj(turn -> prompts.probe(question.wording(), turn))
                .toList();
    }

    /**
     * As {@link #probes(Question)}, as one persona hears them.
     *
     * @param concept null for questions before and after the concepts
     * @param answers to earlier questions; what is unknown stands as “no answer”
     */
    public List<String> probes(
            Persona persona,
            @Nullable Concept concept,
            Question question,
            Function<QuestionId, Optional<String>> answers) {
        return IntStream.rangeClosed(1, question.wording().probes())
                .mapToObj(turn -> prompts.probe(question.wording(), turn, persona, concept, known(answers)))
                .toList();
    }

    private static Function<String, Optional<String>> known(Function<QuestionId, Optional<String>> answers) {
        return id -> Optional.of(answers.apply(new QuestionId(id)).orElse("no answer"));
    }

    /**
     * @param concept null for questions before and after the concepts
     * @param answers to earlier questions, for {@code {{answer.ID}}}; what is unknown stands as “no answer”
     */
    public PromptPreview preview(
            Persona persona,
            @Nullable Concept concept,
            Question question,
            Function<QuestionId, Optional<String>> answers) {
        PlannedInterview interview = interview(persona);
        CellKey key =
                new CellKey(persona.id(), concept == null ? "" : concept.id().value(), question.id(), 1, 1);
        List<String> options = OptionOrder.of(question, study, interview, CellSeeds.of(study.seed(), key));
        Filled asked = prompts.questionText(question, persona, concept, options, known(answers));
        Dialogue dialogue = new Dialogue(prompts.system(persona));
        Filled card = concept == null ? Filled.plain("") : prompts.cardText(concept);
        if (concept != null) {
            dialogue.show(card.text(), concept);
        }
        List<ChatMessage> messages = dialogue.asking(asked.text());
        String between = between(messages.getLast().text(), card.text(), asked.text());
        Filled put = card.then(Filled.plain(between)).then(asked);
        return new PromptPreview(
                List.of(
                        new PromptPreview.Part(
                                messages.getFirst(), prompts.systemText(persona).insertions()),
                        new PromptPreview.Part(messages.getLast(), put.insertions())),
                earlier(question));
    }

    private static String between(String whole, String card, String asked) {
        return whole.substring(card.length(), whole.length() - asked.length());
    }

    private PlannedInterview interview(Persona persona) {
        int index = Objects.requireNonNull(indices.get(persona.id()), "a persona of this panel");
        return new PlannedInterview(persona, 1, orders.order(index));
    }

    /** What stands in the same conversation before a question. */
    private List<Question> earlier(Question question) {
        Guide guide = study.guide();
        List<Question> earlier = new ArrayList<>();
        for (List<Question> section : List.of(guide.before(), guide.questions(), guide.after())) {
            int index = section.indexOf(question);
            if (index >= 0) {
                earlier.addAll(section.subList(0, index));
                return earlier;
            }
            earlier.addAll(section);
        }
        throw new IllegalArgumentException("The question “" + question.id() + "” is not in the guide.");
    }
}

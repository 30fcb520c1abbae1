package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Filled;
import app.moderato.core.study.LanguageName;
import app.moderato.core.study.Price;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import app.moderato.core.study.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is said to the model, as pure functions of study, persona and what was answered before. */
public final class Prompts {
    private final PromptTexts texts;
    private final PersonaProse prose;
    private final Study study;

    /** With the texts that ship with the product. */
    public static Prompts of(Study study) {
        return new Prompts(PromptTexts.bundled(), study);
    }

    Prompts(PromptTexts texts, Study study) {
        this.texts = texts;
        this.prose = new PersonaProse(texts.lines("persona"));
        this.study = study;
    }

    /** Makes the model be the persona. */
    public ChatMessage system(Persona persona) {
        return ChatMessage.system(systemText(persona).text());
    }

    Filled systemText(Persona persona) {
        String language = LanguageName.of(study.language());
        return insert(
                "system",
                Map.of(
                        "name",
                        // “You are this person” reads on where a file gives no names
                        Filled.value("persona.name", persona.name().isBlank() ? "this person" : persona.name()),
                        "about",
                        Filled.plain(prose.tell(persona)),
                        "language",
                        Filled.plain(language)));
    }

    /** A concept's card as shown: text and price; the pictures go with the message. */
    public String card(Concept concept) {
        return cardText(concept).text();
    }

    Filled cardText(Concept concept) {
        return insert("concept", Map.of("card", cardLines(concept)));
    }

    /** A concept the persona has already talked about, in the conversation that closes the interview. */
    String rememberedCard(Concept concept) {
        return insert("remembered-concept", Map.of("card", cardLines(concept))).text();
    }

    private static Filled cardLines(Concept concept) {
        Filled card = Filled.value("concept.name", concept.name())
                .then(Filled.plain("\n"))
                .then(Filled.value("concept.text", concept.text().strip()));
        return concept.price() == null
                ? card
                : card.then(Filled.plain("\nPrice: "))
                        .then(Filled.value("concept.price", concept.price().toString()));
    }

    /**
     * The question as put.
     *
     * @param options as offered, in the order shown
     * @param answers of earlier questions, for {@code {{answer.ID}}}
     */
    public String question(
            Question question,
            Persona persona,
            @Nullable Concept concept,
            List<String> options,
            Function<String, Optional<String>> answers) {
        return questionText(question, persona, concept, options, answers).text();
    }

    /** The question's own words, without how it wants to be answered. */
    String words(
            Question question, Persona persona, @Nullable Concept concept, Function<String, Optional<String>> answers) {
        return wordsText(question, persona, concept, answers).text();
    }

    private Filled wordsText(
            Question question, Persona persona, @Nullable Concept concept, Function<String, Optional<String>> answers) {
        return Template.insert(
                question.wording().text(),
                placeholder -> value(placeholder, persona, concept, answers).map(Filled::plain));
    }

    Filled questionText(
            Question question,
            Persona persona,
            @Nullable Concept concept,
            List<String> options,
            Function<String, Optional<String>> answers) {
        Filled text = wordsText(question, persona, concept, answers);
        Filled asked = insert(
                template(question),
                Map.of(
                        "question", text,
                        "options", Filled.plain(String.join("; ", options)),
                        "currency", Filled.plain(currency(concept))));
        return question.wording().dontKnow() ? asked.then(Filled.plain(" " + texts.text("dont-know"))) : asked;
    }

    private static String template(Question question) {
        return switch (question) {
            case Question.Rating rating -> "rating";
            case Question.Open open -> "open";
            case Question.Choice choice -> "choice";
            case Question.Multiple multiple -> "multiple";
            case Question.Ranking ranking -> "ranking";
            case Question.NumberQuestion number -> "number";
            case Question.PriceQuestion price -> "price";
            case Question.Nps nps -> "nps";
        };
    }

    /** The concept's currency, else the first one the study names, else US dollars. */
    private String currency(@Nullable Concept concept) {
        Price own = concept == null ? null : concept.price();
        return own != null
                ? own.currency()
                : study.concepts().stream()
                        .map(Concept::price)
                        .filter(price -> price != null)
                        .map(Price::currency)
                        .findFirst()
                        .orElse("USD");
    }

    private static Optional<String> value(
            String placeholder,
            Persona persona,
            @Nullable Concept concept,
            Function<String, Optional<String>> answers) {
        String[] parts = placeholder.split("\\.", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "concept" -> concept == null ? Optional.empty() : conceptValue(parts[1], concept);
            case "persona" -> parts[1].equals("name") ? Optional.of(persona.name()) : persona.attribute(parts[1]);
            case "answer" -> answers.apply(parts[1]);
            default -> Optional.empty();
        };
    }

    private static Optional<String> conceptValue(String name, Concept concept) {
        return switch (name) {
            case "name" -> Optional.of(concept.name());
            case "text" -> Optional.of(concept.text());
            case "price" -> Optional.ofNullable(concept.price()).map(Price::toString);
            default -> Optional.ofNullable(concept.attributes().get(name));
        };
    }

    /**
     * The follow-up of a turn: first the question's own, as written; the others are neutral and differ from each other.
     *
     * @param turn from 1
     */
    String probe(Question.Wording wording, int turn) {
        String own = wording.probe();
        if (own != null && turn == 1) {
            return own;
        }
        List<String> probes = texts.lines("probes");
        return probes.get((own == null ? turn - 1 : turn - 2) % probes.size());
    }

    /** As {@link #probe(Question.Wording, int)}, with its placeholders filled as those of the question. */
    String probe(
            Question.Wording wording,
            int turn,
            Persona persona,
            @Nullable Concept concept,
            Function<String, Optional<String>> answers) {
        return Template.fill(probe(wording, turn), placeholder -> value(placeholder, persona, concept, answers));
    }

    /** Asks once more after a reply that is no answer. */
    String again(CellStatus status, Question question, List<String> options) {
        String name = switch (status) {
            case EMPTY -> "again-empty";
            case TRUNCATED -> "again-truncated";
            case OFF_FORMAT -> "again-off-format";
            case REFUSED, ROLE_BREAK -> "again-out-of-role";
            default -> throw new IllegalArgumentException("Nothing to ask again after " + status);
        };
        return insert(name, Map.of("expected", Filled.plain(expected(question, options))))
                .text();
    }

    private static String expected(Question question, List<String> options) {
        return switch (question) {
            case Question.Choice choice -> "exactly one of: " + String.join("; ", options);
            case Question.Multiple multiple -> "one or more of: " + String.join("; ", options);
            case Question.Ranking ranking -> "all of these, the best first: " + String.join("; ", options);
            case Question.NumberQuestion number -> "one number, in digits";
            case Question.PriceQuestion price -> "one amount of money, in digits";
            case Question.Nps nps -> "one number from 0 to 10, in digits";
            case Question.Rating rating -> "how you feel about it, in a sentence or two";
            case Question.Open open -> "your own thoughts, in a sentence or two";
        };
    }

    private Filled insert(String template, Map<String, Filled> values) {
        return Template.insert(texts.text(template), name -> Optional.ofNullable(values.get(name)));
    }
}

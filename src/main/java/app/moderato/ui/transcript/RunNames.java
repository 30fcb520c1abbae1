package app.moderato.ui.transcript;

import app.moderato.core.interview.Answer;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Price;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.core.study.Template;
import app.moderato.report.scale.QuestionScale;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.RunView;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the people, concepts and questions of a run are called on this page. Immutable; any thread. */
final class RunNames {
    private static final String MORE = "…";
    private static final Pattern AMOUNT = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final Study study;
    private final List<ConceptName> concepts;
    private final Map<QuestionId, Question> questions = new LinkedHashMap<>();
    private final Map<QuestionId, String> labels = new HashMap<>();
    private final Map<PersonaId, PersonName> people = new HashMap<>();
    private final Messages messages;

    RunNames(RunView view, Messages messages) {
        this.study = view.study();
        this.concepts = ConceptName.of(study);
        this.messages = messages;
        study.guide().all().forEach(question -> {
            questions.put(question.id(), question);
            labels.put(question.id(), messages.text("transcript.question.label", questions.size()));
        });
        view.contents().panel().personas().forEach(persona -> people.put(persona.id(), PersonName.of(persona)));
    }

    List<ConceptName> concepts() {
        return concepts;
    }

    /** Empty outside the concepts. */
    Optional<ConceptName> concept(String id) {
        return ConceptName.find(concepts, id);
    }

    /** Name and price, as the questions put it. */
    String title(ConceptName concept) {
        String price = price(concept);
        return price.isEmpty() ? concept.name() : messages.text("transcript.concept.priced", concept.name(), price);
    }

    private String price(ConceptName concept) {
        return study.concept(new ConceptId(concept.id()))
                .map(Concept::price)
                .map(Price::toString)
                .orElse("");
    }

    /** In the order asked. */
    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    Optional<Question> question(QuestionId id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** Such as {@code Q3}. */
    String label(QuestionId id) {
        return labels.getOrDefault(id, id.value());
    }

    /** Over all people and concepts. */
    String wording(QuestionId id) {
        return question(id).map(QuestionScale::wording).orElse(id.value());
    }

    /** As it was put, without what the interviewer adds about the form of the answer. */
    String wording(Answer answer) {
        if (!answer.exchanges().isEmpty()) {
            return asked(answer.exchanges().getFirst().asked());
        }
        Optional<ConceptName> about = concept(answer.key().concept());
        Optional<Question> question = question(answer.key().question());
        if (about.isEmpty() || question.isEmpty()) {
            return wording(answer.key().question());
        }
        Map<String, String> known = Map.of("concept.name", about.get().name(), "concept.price", price(about.get()));
        return Template.fill(question.get().wording().text(), name -> Optional.of(known.getOrDefault(name, MORE)));
    }

    /** What was read from the words, as people write it. */
    String value(Answer answer) {
        String value = answer.value();
        boolean amount = questions.get(answer.key().question()) instanceof Question.PriceQuestion
                && AMOUNT.matcher(value).matches();
        Optional<String> currency = study.concepts().stream()
                .map(Concept::price)
                .filter(Objects::nonNull)
                .map(Price::currency)
                .findFirst();
        return amount && currency.isPresent()
                ? new Price(new BigDecimal(value), currency.get()).toString()
                : value.replace("|", " · ");
    }

    /** The first paragraph of what was asked. */
    static String asked(String text) {
        int end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }

    /** Asked before any concept is shown. */
    boolean opens(QuestionId id) {
        return study.guide().before().stream()
                .anyMatch(question -> question.id().equals(id));
    }

    /** The number of a scale's lowest point on screen: 0 for a recommendation, else 1. */
    int lowest(QuestionId id) {
        return questions.get(id) instanceof Question.Nps ? 0 : 1;
    }

    PersonName person(PersonaId id) {
        return people.getOrDefault(id, new PersonName(id, id.value(), "", ""));
    }

    int people() {
        return people.size();
    }
}

package app.moderato.ui.guide;

import app.moderato.core.interview.GuideFacts;
import app.moderato.core.study.Condition;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Filled;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.core.study.Scale;
import app.moderato.core.study.Study;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the page says of a guide in sentences. */
final class GuideWords {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]*}}");

    private final Messages messages;
    private final ReadGuide guide;
    private final ConditionWords conditions;

    GuideWords(Messages messages, ReadGuide guide) {
        this.messages = messages;
        this.guide = guide;
        this.conditions = new ConditionWords(messages, guide.outline());
    }

    private Study study() {
        return guide.study().study();
    }

    String facts() {
        GuideFacts facts = guide.facts();
        return messages.text(
                "guide.facts.all", facts.questions(), facts.probes(), facts.blocks(), Figures.count(facts.cells()));
    }

    String section(GuideSection section) {
        return messages.text(key(section));
    }

    static String key(GuideSection section) {
        return switch (section) {
            case BEFORE -> "guide.section.before";
            case QUESTIONS -> "guide.section.questions";
            case AFTER -> "guide.section.after";
        };
    }

    String sectionNote(GuideSection section) {
        if (section != GuideSection.QUESTIONS) {
            return messages.text("guide.section.once");
        }
        return switch (study().guide().exposure()) {
            case Exposure.Sequential all ->
                messages.text(study().concepts().size() > 1 ? "guide.section.order" : "guide.section.one");
            case Exposure.Monadic one -> messages.text("guide.section.monadic");
            case Exposure.Subset(int size) -> messages.text("guide.section.subset", size);
        };
    }

    String number(GuideOutline.Entry entry) {
        return messages.text("guide.question.number", entry.number());
    }

    /** Such as “Rating 1–5”. */
    String type(Question question) {
        return switch (question) {
            case Question.Rating rating -> messages.text("guide.type.rating", points(rating));
            case Question.Open open -> messages.text("guide.type.open");
            case Question.Choice choice -> messages.text("guide.type.choice");
            case Question.Multiple multiple -> messages.text("guide.type.multiple");
            case Question.Ranking ranking -> messages.text("guide.type.ranking");
            case Question.NumberQuestion number -> messages.text("guide.type.number");
            case Question.PriceQuestion price -> messages.text("guide.type.price");
            case Question.Nps nps -> messages.text("guide.type.nps");
        };
    }

    private int points(Question.Rating rating) {
        Scale scale = guide.scales().get(rating.id());
        return scale == null ? 0 : scale.points();
    }

    /** In two or three words, for a chip. */
    String method(Question question) {
        return messages.text(
                switch (question) {
                    case Question.Rating rating -> "guide.method.ssr";
                    case Question.Open open -> "guide.method.words";
                    case Question.Choice choice -> "guide.method.options";
                    case Question.Multiple multiple -> "guide.method.options";
                    case Question.Ranking ranking -> "guide.method.options";
                    case Question.NumberQuestion number -> "guide.method.number";
                    case Question.PriceQuestion price -> "guide.method.number";
                    case Question.Nps nps -> "guide.method.number";
                });
    }

    /** How the answer becomes what is counted. */
    String reading(Question question) {
        return switch (question) {
            case Question.Rating(var wording, Question.Measure.Named named) -> named(question);
            case Question.Rating rating -> messages.text("guide.reading.custom", points(rating));
            case Question.Open open -> messages.text("guide.reading.open");
            case Question.Choice choice -> messages.text("guide.reading.choice");
            case Question.Multiple multiple -> messages.text("guide.reading.multiple");
            case Question.Ranking ranking -> messages.text("guide.reading.ranking");
            case Question.NumberQuestion number -> messages.text("guide.reading.number");
            case Question.PriceQuestion price -> messages.text("guide.reading.price");
            case Question.Nps nps -> messages.text("guide.reading.nps");
        };
    }

    private String named(Question question) {
        Scale scale = guide.scales().get(question.id());
        return scale == null
                ? ""
                : messages.text("guide.reading.ssr", scale.sets().size(), scale.id(), scale.version(), scale.points());
    }

    /** When it is asked, in words; empty for always. */
    String condition(Question question) {
        Condition condition = question.wording().askIf();
        return condition == null ? "" : messages.text("guide.condition.own", conditions.say(condition));
    }

    /** The same for a chip: without its frame, and only named where it has several parts. */
    String briefCondition(Question question) {
        return question.wording().askIf() instanceof Condition.Comparison comparison
                ? messages.text("guide.chip.only-if", conditions.brief(comparison))
                : messages.text("guide.chip.condition");
    }

    /** What later questions its answer decides. */
    List<String> decides(Question question) {
        List<String> sentences = new ArrayList<>();
        for (GuideOutline.Entry entry : guide.outline().decidedBy(question.id())) {
            Condition condition = entry.question().wording().askIf();
            if (condition != null) {
                sentences.add(messages.text("guide.condition.other", entry.number(), conditions.say(condition)));
            }
        }
        return sentences;
    }

    /** How concepts come to people. */
    String order() {
        GuideFacts facts = guide.facts();
        int concepts = study().concepts().size();
        String shown = switch (study().guide().exposure()) {
            case Exposure.Sequential one when concepts == 1 -> messages.text("guide.order.one");
            case Exposure.Sequential all
            when facts.repeated() != null ->
                messages.text(
                        "guide.order.all-control",
                        Figures.count(facts.first().low()),
                        Figures.count(facts.first().high()));
            case Exposure.Sequential all -> messages.text("guide.order.all", range(facts.first()));
            case Exposure.Monadic one -> messages.text("guide.order.monadic", range(facts.seen()));
            case Exposure.Subset(int size) -> messages.text("guide.order.subset", size, concepts, range(facts.seen()));
        };
        if (facts.repeated() == null) {
            return shown;
        }
        String letter = ConceptName.find(
                        ConceptName.of(study()), facts.repeated().id().value())
                .map(ConceptName::letter)
                .orElse("");
        return shown + " " + messages.text("guide.order.repeated", letter);
    }

    private String range(GuideFacts.Range range) {
        return range.low() == range.high()
                ? Figures.count(range.low())
                : messages.text("guide.order.range", Figures.count(range.low()), Figures.count(range.high()));
    }

    /** Which questions stand before one in the same conversation. */
    String earlier(List<Question> earlier) {
        if (earlier.isEmpty()) {
            return "";
        }
        String first = name(earlier.getFirst());
        return messages.text(
                "guide.prompt.earlier",
                earlier.size() == 1 ? first : messages.text("guide.prompt.others", first, name(earlier.getLast())));
    }

    private String name(Question question) {
        return guide.outline().find(question.id()).map(this::number).orElse("");
    }

    /** The options as the guide names them; the concepts' names where these are the options. */
    List<String> options(Question.Options options) {
        return options.concepts()
                ? study().concepts().stream().map(concept -> concept.name()).toList()
                : options.texts();
    }

    /** Where placeholders stand in a question's text. */
    static List<Filled.Insertion> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> new Filled.Insertion(found.group(), found.start(), found.end()))
                .toList();
    }
}

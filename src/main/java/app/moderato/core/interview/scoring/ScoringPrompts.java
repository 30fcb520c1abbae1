package app.moderato.core.interview.scoring;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.InterviewReplay.Moment;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.NumberWanted;
import app.moderato.core.llm.Situation;
import app.moderato.core.study.BundledText;
import app.moderato.core.study.LanguageName;
import app.moderato.core.study.Question;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.Scale;
import app.moderato.core.study.Sha256;
import app.moderato.core.study.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a model is asked for one number: a copy of the persona for its own, or a reader for that of the words. */
final class ScoringPrompts {
    /** The same words are to be read the same way. */
    static final double READER_TEMPERATURE = 0;

    private static final String DIRECT = text("direct");
    private static final String READER = text("reader");
    private static final String FOLLOW_UP = text("follow-up");
    private static final String AGAIN = text("again");

    private final ScoringOrder order;

    ScoringPrompts(ScoringOrder order) {
        this.order = order;
    }

    private static String text(String name) {
        return BundledText.read(ScoringPrompts.class, "prompts/" + name + ".txt");
    }

    /** Lower-case hexadecimal SHA-256 over all templates. */
    static String hash() {
        return Sha256.of(DIRECT, READER, FOLLOW_UP, AGAIN);
    }

    ChatRequest first(Moment moment) {
        boolean direct = order.settings().method() == RatingMethod.DLR;
        List<ChatMessage> messages = direct ? moment.asking(filled(DIRECT, values(moment))) : toReader(moment);
        return new ChatRequest(
                messages,
                direct ? order.study().simulation().temperature() : READER_TEMPERATURE,
                order.study().simulation().maxOutputTokens(),
                moment.answer().seed(),
                situation(moment, 1),
                true);
    }

    private List<ChatMessage> toReader(Moment moment) {
        String language = LanguageName.of(order.study().language());
        return List.of(
                ChatMessage.system(filled(READER, Map.of("language", language))),
                ChatMessage.user(filled(FOLLOW_UP, values(moment))));
    }

    /** The one re-ask, in the conversation of the first. */
    ChatRequest again(Moment moment, ChatRequest first, ChatReply reply, CellStatus status) {
        List<ChatMessage> messages = new ArrayList<>(first.messages());
        if (!reply.text().isBlank()) {
            messages.add(ChatMessage.assistant(reply.text().strip()));
        }
        messages.add(ChatMessage.user(filled(AGAIN, values(moment))));
        int room = status == CellStatus.TRUNCATED ? 2 * first.maxOutputTokens() : first.maxOutputTokens();
        return new ChatRequest(messages, first.temperature(), room, first.seed(), situation(moment, 2), true);
    }

    private Situation situation(Moment moment, int ask) {
        Answer answer = moment.answer();
        boolean direct = order.settings().method() == RatingMethod.DLR;
        return new Situation(
                order.study(),
                moment.persona(),
                moment.concept(),
                moment.interview().seen(),
                moment.question(),
                List.of(),
                answer.key().showing(),
                answer.key().replicate(),
                0,
                ask,
                null,
                new NumberWanted(scale(moment).points(), direct ? "" : answer.text()));
    }

    private Map<String, String> values(Moment moment) {
        Scale scale = scale(moment);
        return Map.of(
                "question", moment.words(),
                "scale", lines(scale),
                "points", Integer.toString(scale.points()),
                "said", moment.answer().text());
    }

    Scale scale(Moment moment) {
        return order.scale((Question.Rating) moment.question());
    }

    private static String lines(Scale scale) {
        return IntStream.rangeClosed(1, scale.points())
                .mapToObj(point -> point + " = " + scale.labels().get(point - 1))
                .collect(Collectors.joining("\n"));
    }

    private static String filled(String template, Map<String, String> values) {
        return Template.fill(template, name -> Optional.ofNullable(values.get(name)));
    }
}

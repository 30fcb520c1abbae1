package app.moderato.core.interview.stability;

import app.moderato.core.interview.BudgetSpent;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Situation;
import app.moderato.core.study.BundledText;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.LanguageName;
import app.moderato.core.study.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a model propose other words for a question, in one call. More are asked for than are needed: those that cannot stand
 * are left aside, and those that the guide's lint doubts come last. The reply is kept, so that to ask once more costs
 * nothing.
 */
public final class OtherWordings {
    private static final Logger LOG = LoggerFactory.getLogger(OtherWordings.class);
    private static final double TEMPERATURE = 0.7;
    private static final int TOKENS_EACH = 150;
    /** Asked for beyond those needed. */
    private static final int SPARE = 3;

    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•]|\\(?\\d{1,2}[.):])\\s+");
    private static final Pattern QUOTED = Pattern.compile("^[\"“„«](.*)[\"”“»]$");

    private final String original;
    private final String language;
    private final long seed;

    /**
     * @param original the question as the run asks it, with its placeholders
     * @param language BCP 47
     * @param seed of the call
     */
    public OtherWordings(String original, String language, long seed) {
        this.original = original;
        this.language = language;
        this.seed = seed;
    }

    /** For the question of an order. */
    public static OtherWordings of(StabilityOrder order, ChatModel model) {
        return new OtherWordings(
                order.original(),
                Fieldwork.spoken(model, order.study().language()),
                order.base().run().seed());
    }

    /**
     * Blocks; an interrupt ends it at once.
     *
     * @param number how many, ≥ 1
     * @return exactly so many, different from each other and from the original
     * @throws InvalidInput where too few of those proposed can stand
     */
    public List<String> propose(int number, LooseCalls calls)
            throws LlmException, BudgetSpent, InterruptedException, InvalidInput {
        ChatRequest request = request(number + SPARE);
        Optional<ChatReply> kept = calls.kept(request);
        ChatReply reply = kept.isPresent() ? kept.get() : calls.reply(request);
        List<String> usable = usable(reply.text());
        if (usable.size() < number) {
            throw new InvalidInput("The model proposed " + usable.size() + " other wordings that can stand, where "
                    + number + " are wanted. Type them yourself, or name another model.");
        }
        keep(calls, request, reply);
        return usable.stream()
                .sorted(Comparator.comparingInt((String text) ->
                        WordingRules.doubts(original, text, language).size()))
                .limit(number)
                .toList();
    }

    private static void keep(LooseCalls calls, ChatRequest request, ChatReply reply) {
        try {
            calls.keep(request, reply);
        } catch (StorageFailure e) {
            LOG.warn("Proposed wordings could not be kept for later", e);
        }
    }

    private List<String> usable(String reply) {
        List<String> before = new ArrayList<>(List.of(original));
        for (String line : reply.lines().toList()) {
            String text = QUOTED.matcher(BULLET.matcher(line).replaceFirst("").strip())
                    .replaceFirst("$1")
                    .strip();
            if (WordingRules.fault(before, text).isEmpty() && asks(text)) {
                before.add(text);
            }
        }
        return before.subList(1, before.size());
    }

    /** “Here are five wordings:” is none. */
    private boolean asks(String text) {
        boolean question = original.strip().endsWith("?") || original.strip().endsWith("？");
        return !text.endsWith(":") && (!question || text.endsWith("?") || text.endsWith("？"));
    }

    private ChatRequest request(int number) {
        Map<String, String> values = Map.of(
                "question", original,
                "number", Integer.toString(number),
                "language", LanguageName.of(language));
        return new ChatRequest(
                List.of(ChatMessage.system(text("system")), ChatMessage.user(filled(text("ask"), values))),
                TEMPERATURE,
                number * TOKENS_EACH,
                seed >>> 33,
                Situation.ofWordings(original, number, language, seed));
    }

    private static String text(String name) {
        return BundledText.read(OtherWordings.class, "prompts/" + name + ".txt").strip();
    }

    private static String filled(String template, Map<String, String> values) {
        return Template.fill(template, name -> Optional.ofNullable(values.get(name)));
    }
}

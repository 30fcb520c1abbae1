package app.moderato.core.interview.scoring;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.InterviewPlan;
import app.moderato.core.interview.InterviewReplay;
import app.moderato.core.interview.InterviewReplay.Moment;
import app.moderato.core.interview.PlannedInterview;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.llm.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a scoring is likely to take, as a range: what is sent is known to the word, the number that comes back is short.
 * The low end has one token back and no re-ask, the high end a short sentence and one re-ask in ten; a model that thinks
 * before it speaks takes more. Tokens of another tokenizer than the model's own get a margin of a fifth to either side.
 *
 * @param calls to be made, without re-asks
 * @param costLow in US dollars, null where the model's price is unknown
 */
public record ScoringEstimate(
        int calls,
        int callsHigh,
        Usage tokensLow,
        Usage tokensHigh,
        @Nullable Double costLow,
        @Nullable Double costHigh) {
    private static final double MARGIN = 0.2;
    private static final double REASKED = 0.1;
    private static final int NUMBER = 1;
    private static final int SHORT_SENTENCE = 16;
    private static final int A_MESSAGE = 4;
    private static final long PICTURE_LOW = 85;
    private static final long PICTURE_HIGH = 1_100;
    /** Requests that are counted, evenly spaced over those to be sent. */
    private static final int COUNTED = 64;

    /**
     * @param open cells to be asked
     * @param price null where the model's price is unknown
     */
    public static ScoringEstimate of(
            ScoringOrder order,
            Set<CellKey> open,
            Tokenizers.Counter counter,
            @Nullable ToDoubleFunction<Usage> price) {
        List<CellKey> cells = List.copyOf(open);
        int counted = Math.min(COUNTED, cells.size());
        List<CellKey> sample = new ArrayList<>();
        for (int i = 0; i < counted; i++) {
            sample.add(cells.get((int) ((long) i * cells.size() / counted)));
        }
        double tokens = 0;
        double pictures = 0;
        ScoringPrompts prompts = new ScoringPrompts(order);
        for (Moment moment : moments(order, Set.copyOf(sample))) {
            for (ChatMessage message : prompts.first(moment).messages()) {
                tokens += counter.count(message.text()) + A_MESSAGE;
                pictures += message.pictures().size();
            }
        }
        double times = counted == 0 ? 0 : (double) cells.size() / counted;
        double margin = counter.exact() ? 0 : MARGIN;
        Usage low = usage(times * (tokens * (1 - margin) + pictures * PICTURE_LOW), (double) NUMBER * cells.size());
        Usage high = usage(
                times * (tokens * (1 + margin) + pictures * PICTURE_HIGH) * (1 + REASKED),
                SHORT_SENTENCE * cells.size() * (1 + REASKED));
        return new ScoringEstimate(
                cells.size(),
                (int) Math.ceil(cells.size() * (1 + REASKED)),
                low,
                high,
                price == null ? null : price.applyAsDouble(low),
                price == null ? null : price.applyAsDouble(high));
    }

    private static Usage usage(double input, double output) {
        return new Usage(Math.round(input), Math.round(output), 0, 0);
    }

    private static List<Moment> moments(ScoringOrder order, Set<CellKey> wanted) {
        List<Moment> moments = new ArrayList<>();
        InterviewReplay replay = new InterviewReplay(order.study());
        Map<CellKey, Answer> answers = order.contents().byCell();
        for (PlannedInterview interview :
                InterviewPlan.of(order.study(), order.contents().panel()).interviews()) {
            boolean any = wanted.stream()
                    .anyMatch(key ->
                            key.persona().equals(interview.persona().id()) && key.replicate() == interview.replicate());
            if (any) {
                replay.each(interview, answers, moment -> {
                    if (wanted.contains(moment.answer().key())) {
                        moments.add(moment);
                    }
                });
            }
        }
        return moments;
    }
}

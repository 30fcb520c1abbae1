package app.moderato.core.interview.story;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Persona;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What stories are likely to take, as a range: the low end with short stories that all stand, the high end with long
 * ones and a second asking for one in five. Tokens of another tokenizer than the model's own get a margin of a fifth.
 *
 * @param people whose stories are written
 * @param costLow in US dollars, null where the model's price is unknown
 */
public record StoryEstimate(
        int people,
        Usage tokensLow,
        Usage tokensHigh,
        @Nullable Double costLow,
        @Nullable Double costHigh) {
    private static final double MARGIN = 0.2;
    private static final double ASKED_AGAIN = 0.2;
    private static final int SHORT_STORY = 80;
    private static final int LONG_STORY = 220;
    private static final int A_MESSAGE = 4;
    /** People whose requests are counted, evenly spaced. */
    private static final int COUNTED = 8;

    /** @param price null where the model's price is unknown */
    public static StoryEstimate of(
            StoryOrder order, Tokenizers.Counter counter, @Nullable ToDoubleFunction<Usage> price) {
        List<Persona> people = order.people();
        StoryPrompts prompts = new StoryPrompts(order);
        int counted = Math.min(COUNTED, people.size());
        double tokens = 0;
        for (int i = 0; i < counted; i++) {
            for (ChatMessage message :
                    prompts.ask(people.get(i * people.size() / counted)).messages()) {
                tokens += counter.count(message.text()) + A_MESSAGE;
            }
        }
        double input = counted == 0 ? 0 : tokens / counted * people.size();
        double margin = counter.exact() ? 0 : MARGIN;
        Usage low = usage(input * (1 - margin), SHORT_STORY * people.size());
        // whoever is asked again reads the first story and what was wrong with it, too
        Usage high = usage(
                (input * (1 + ASKED_AGAIN) + ASKED_AGAIN * people.size() * LONG_STORY) * (1 + margin),
                LONG_STORY * people.size() * (1 + ASKED_AGAIN));
        return new StoryEstimate(
                people.size(),
                low,
                high,
                price == null ? null : price.applyAsDouble(low),
                price == null ? null : price.applyAsDouble(high));
    }

    private static Usage usage(double input, double output) {
        return new Usage(Math.round(input), Math.round(output), 0, 0);
    }
}

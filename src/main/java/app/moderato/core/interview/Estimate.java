package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a run is likely to take, as a range: the low end with brief answers and no follow-up, the high end with long
 * answers, every probe and one re-ask in ten questions. Each call holds the conversation so far, so what is read grows
 * with every question. Ratings that are asked for, directly or of a reader, are among the calls. Tokens of another tokenizer than the model's own get a margin of a fifth to either side.
 *
 * @param cells planned
 * @param callsLow fewest and {@code callsHigh} most likely calls
 * @param costLow in US dollars, null where the model's price is unknown
 */
public record Estimate(
        int cells,
        int callsLow,
        int callsHigh,
        Usage tokensLow,
        Usage tokensHigh,
        @Nullable Double costLow,
        @Nullable Double costHigh) {
    private static final int BRIEF_ANSWER_TOKENS = 25;
    private static final double REASKED = 0.1;
    /** Of a scale with its labels, and of what a reader is told. */
    private static final int SCALE_TOKENS = 80;

    private static final int READER_TOKENS = 130;
    private static final int NUMBER_TOKENS_HIGH = 16;
    /** Interviews that are counted, evenly spaced over the panel. */
    private static final int COUNTED = 8;

    static final double MARGIN = 0.2;
    static final long PICTURE_TOKENS_LOW = 85;
    static final long PICTURE_TOKENS_HIGH = 1_100;

    /** @param price null where the model's price is unknown */
    public static Estimate of(
            Study study, Panel panel, Tokenizers.Counter counter, @Nullable ToDoubleFunction<Usage> price) {
        InterviewPlan plan = InterviewPlan.of(study, panel);
        double margin = counter.exact() ? 0 : MARGIN;
        Side low = new Side(counter, 1 - margin, BRIEF_ANSWER_TOKENS, PICTURE_TOKENS_LOW, false);
        Side high = new Side(
                counter,
                1 + margin,
                Math.max(BRIEF_ANSWER_TOKENS, study.simulation().maxOutputTokens() / 2),
                PICTURE_TOKENS_HIGH,
                true);
        List<PlannedInterview> interviews = plan.interviews();
        int counted = Math.min(COUNTED, interviews.size());
        for (int i = 0; i < counted; i++) {
            PlannedInterview one = interviews.get(i * interviews.size() / counted);
            low.add(study, one);
            high.add(study, one);
        }
        double times = (double) interviews.size() / counted;
        Usage tokensLow = low.tokens(times);
        Usage tokensHigh = high.tokens(times * (1 + REASKED));
        return new Estimate(
                plan.size(study),
                (int) Math.round(low.calls * times),
                (int) Math.ceil(high.calls * times * (1 + REASKED)),
                tokensLow,
                tokensHigh,
                Optional.ofNullable(price).map(p -> p.applyAsDouble(tokensLow)).orElse(null),
                Optional.ofNullable(price).map(p -> p.applyAsDouble(tokensHigh)).orElse(null));
    }

    /** One end of the range, added up over the interviews counted. */
    private static final class Side {
        private final Tokenizers.Counter counter;
        private final double margin;
        private final int answerTokens;
        private final long pictureTokens;
        private final boolean everything;
        private int calls;
        private long input;
        private long output;

        Side(Tokenizers.Counter counter, double margin, int answerTokens, long pictureTokens, boolean everything) {
            this.counter = counter;
            this.margin = margin;
            this.answerTokens = answerTokens;
            this.pictureTokens = pictureTokens;
            this.everything = everything;
        }

        void add(Study study, PlannedInterview interview) {
            Prompts prompts = new Prompts(PromptTexts.bundled(), study);
            ChatMessage system = prompts.system(interview.persona());
            List<RatingMethod> asking = study.rating().asking();
            long opening = talk(tokens(system.text()), study.guide().before(), asking);
            boolean oneTalk = study.guide().memory() == Memory.INTERVIEW;
            long length = opening;
            long remembered = opening;
            for (Showing showing : interview.showings()) {
                long pictures = pictureTokens * showing.concept().pictures().size();
                long shown = (oneTalk ? length : opening) + tokens(prompts.card(showing.concept())) + pictures;
                length = talk(shown, study.guide().questions(), asking);
                remembered += showing.number() == 1 ? length - opening - pictures : 0;
            }
            talk(oneTalk ? length : remembered, study.guide().after(), asking);
        }

        /** @return the length of the conversation once all is asked */
        private long talk(long soFar, List<Question> questions, List<RatingMethod> asking) {
            long length = soFar;
            for (Question question : questions) {
                if (!everything && question.wording().askIf() != null) {
                    continue;
                }
                if (question instanceof Question.Rating) {
                    long before = length + tokens(question.wording().text());
                    asking.forEach(method -> number(method, before));
                }
                int turns = 1 + (everything ? question.wording().probes() : 0);
                for (int turn = 0; turn < turns; turn++) {
                    length += tokens(question.wording().text()) + 30;
                    input += length;
                    length += answerTokens;
                    output += answerTokens;
                    calls++;
                }
            }
            return length;
        }

        /** @param soFar the conversation with the question, which a reader does not see */
        private void number(RatingMethod method, long soFar) {
            input += SCALE_TOKENS + (method == RatingMethod.DLR ? soFar : READER_TOKENS + answerTokens);
            output += everything ? NUMBER_TOKENS_HIGH : 1;
            calls++;
        }

        private long tokens(String text) {
            return Math.round(counter.count(text) * margin) + 4;
        }

        Usage tokens(double times) {
            return new Usage(Math.round(input * times), Math.round(output * times), 0, 0);
        }
    }
}

package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a run is likely to take, as a range: the low end with brief answers and no follow-up, the high end with long
 * answers, every probe and one re-ask in ten questions. Tokens are estimated from characters (4.5 and 3.5 a token).
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
    private static final long PICTURE_TOKENS_LOW = 85;
    private static final long PICTURE_TOKENS_HIGH = 1_100;

    /** @param price null where the model's price is unknown */
    public static Estimate of(Study study, Panel panel, @Nullable ToDoubleFunction<Usage> price) {
        InterviewPlan plan = InterviewPlan.of(study, panel);
        Side low = new Side(4.5, BRIEF_ANSWER_TOKENS, PICTURE_TOKENS_LOW, false);
        Side high = new Side(
                3.5,
                Math.max(BRIEF_ANSWER_TOKENS, study.simulation().maxOutputTokens() / 2),
                PICTURE_TOKENS_HIGH,
                true);
        PlannedInterview typical = plan.interviews().getFirst();
        low.add(study, typical);
        high.add(study, typical);
        int interviews = plan.interviews().size();
        Usage tokensLow = low.tokens(interviews, 1);
        Usage tokensHigh = high.tokens(interviews, 1 + REASKED);
        return new Estimate(
                plan.cells(study).size(),
                low.calls * interviews,
                (int) Math.ceil(high.calls * interviews * (1 + REASKED)),
                tokensLow,
                tokensHigh,
                Optional.ofNullable(price).map(p -> p.applyAsDouble(tokensLow)).orElse(null),
                Optional.ofNullable(price).map(p -> p.applyAsDouble(tokensHigh)).orElse(null));
    }

    /** One end of the range, added up over one interview. */
    private static final class Side {
        private final double charactersPerToken;
        private final int answerTokens;
        private final long pictureTokens;
        private final boolean everything;
        private int calls;
        private long input;

        Side(double charactersPerToken, int answerTokens, long pictureTokens, boolean everything) {
            this.charactersPerToken = charactersPerToken;
            this.answerTokens = answerTokens;
            this.pictureTokens = pictureTokens;
            this.everything = everything;
        }

        void add(Study study, PlannedInterview interview) {
            Prompts prompts = new Prompts(PromptTexts.bundled(), study);
            ChatMessage system = prompts.system(interview.persona());
            long opening = talk(tokens(system.text()), study.guide().before());
            boolean oneTalk = study.guide().memory() == Memory.INTERVIEW;
            long length = opening;
            long remembered = opening;
            for (Showing showing : interview.showings()) {
                long pictures = pictureTokens * showing.concept().pictures().size();
                long shown = (oneTalk ? length : opening) + tokens(prompts.card(showing.concept())) + pictures;
                length = talk(shown, study.guide().questions());
                remembered += showing.number() == 1 ? length - opening - pictures : 0;
            }
            talk(oneTalk ? length : remembered, study.guide().after());
        }

        /** @return the length of the conversation once all is asked */
        private long talk(long soFar, List<Question> questions) {
            long length = soFar;
            for (Question question : questions) {
                if (!everything && question.wording().askIf() != null) {
                    continue;
                }
                int turns = 1 + (everything ? question.wording().probes() : 0);
                for (int turn = 0; turn < turns; turn++) {
                    length += tokens(question.wording().text()) + 30;
                    input += length;
                    length += answerTokens;
                    calls++;
                }
            }
            return length;
        }

        private long tokens(String text) {
            return Math.round(text.length() / charactersPerToken) + 4;
        }

        Usage tokens(int interviews, double factor) {
            return new Usage(
                    Math.round(input * interviews * factor),
                    Math.round((double) calls * answerTokens * interviews * factor),
                    0,
                    0);
        }
    }
}

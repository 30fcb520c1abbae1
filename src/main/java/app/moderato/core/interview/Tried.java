package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import app.moderato.core.rating.NearestAnchors;
import app.moderato.core.rating.Rating;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What came of one question put to one person: as a run would have it, but part of no run.
 *
 * @param answer with the status a run would give it: skipped where its condition does not hold, never failed
 * @param attempts every call made for it, its re-ask and probes included, in order; each with the request as sent
 * @param earlier how the questions before it in the same conversation ended, in the order asked
 * @param rating null for an answer without one
 * @param nearest anchors of the scale; null where the question has none, or the answer no word to compare
 * @param question what it took itself
 * @param whole the same with the earlier questions, as far as they were asked now
 * @param planned whether a run shows this concept to this person
 */
public record Tried(
        Answer answer,
        List<Attempt> attempts,
        List<Answer> earlier,
        @Nullable Rating rating,
        @Nullable NearestAnchors nearest,
        Spent question,
        Spent whole,
        boolean planned) {
    public Tried {
        attempts = List.copyOf(attempts);
        earlier = List.copyOf(earlier);
    }

    /**
     * @param calls on the wire, failed ones included
     * @param usd null where the model's price is unknown
     */
    public record Spent(int calls, Usage usage, @Nullable Double usd) {
        static Spent of(List<Attempt> attempts, @Nullable ToDoubleFunction<Usage> price) {
            Usage usage = usage(attempts);
            int calls = (int)
                    attempts.stream().filter(attempt -> !attempt.fromCache()).count();
            return new Spent(calls, usage, price == null ? null : price.applyAsDouble(usage));
        }

        static Usage usage(List<Attempt> attempts) {
            return attempts.stream()
                    .filter(attempt -> !attempt.fromCache())
                    .map(Attempt::reply)
                    .filter(Objects::nonNull)
                    .map(ChatReply::usage)
                    .reduce(Usage.NONE, Usage::plus);
        }
    }

    public CellStatus status() {
        return answer.status();
    }

    /** The messages that put the question, as sent; empty where it was skipped. */
    public List<ChatMessage> sent() {
        return attempts.isEmpty() ? List.of() : attempts.getFirst().request().messages();
    }

    /** The last reply that came, to the question, its re-ask or a probe; empty where it was skipped. */
    public Optional<ChatReply> reply() {
        return attempts.reversed().stream()
                .map(Attempt::reply)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether the first reply was no answer and the question was put once more. */
    public boolean askedAgain() {
        return attempts.stream().anyMatch(attempt -> attempt.ask() == 2);
    }

    /** The follow-ups put, in order. */
    public List<String> probes() {
        return answer.exchanges().stream().skip(1).map(Exchange::asked).toList();
    }

    /** All the person said to it, whatever it counts for. */
    public String said() {
        return String.join(
                "\n", answer.exchanges().stream().map(Exchange::replied).toList());
    }

    /** Of all the person said, as a word processor counts them. */
    public int words() {
        String said = said().strip();
        return said.isEmpty() ? 0 : said.split("\\s+").length;
    }
}

package app.moderato.core.group;

import app.moderato.core.interview.RunEnds;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.LlmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks until a reply is somebody's own words, or often enough. Any thread. */
final class Asking {
    private final GroupCalls calls;
    private final TurnReader reader;

    Asking(GroupCalls calls, TurnReader reader) {
        this.calls = calls;
        this.reader = reader;
    }

    /** Makes the next call out of what came back before. */
    @FunctionalInterface
    interface Attempts {
        /** @param before the reply that could not be used, null at the first */
        GroupCalls.Wanted next(int attempt, @Nullable ChatReply before);
    }

    /** @param requests digests of all that was asked for it */
    record Heard(TurnReader.Said said, List<String> requests) {
        Heard {
            requests = List.copyOf(requests);
        }
    }

    /**
     * @param most attempts, ≥ 1; one after a reply that the limit cut off gets twice the room
     * @param speaker as called at the table
     */
    Heard ask(int most, String speaker, Attempts attempts) throws LlmException, RunEnds, InterruptedException {
        List<String> requests = new ArrayList<>();
        TurnReader.Said said = TurnReader.NOTHING;
        ChatReply before = null;
        for (int attempt = 1; attempt <= most && !said.usable(); attempt++) {
            GroupCalls.Wanted wanted = attempts.next(attempt, before);
            boolean cut = before != null && before.finish() == ChatReply.Finish.LENGTH;
            GroupCalls.Got got = calls.call(cut ? wanted.withTwiceTheRoom() : wanted);
            requests.add(got.request());
            said = reader.read(got.reply(), speaker);
            before = got.reply();
        }
        return new Heard(said, requests);
    }
}

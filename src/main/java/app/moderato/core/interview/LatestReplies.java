package app.moderato.core.interview;

import app.moderato.core.llm.ChatReply;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Replies that were answers, for as long as somebody tries questions out; of several to the same words the last counts. */
final class LatestReplies implements ReplyCache {
    private final Map<String, ChatReply> replies = new ConcurrentHashMap<>();

    @Override
    public Optional<ChatReply> find(String key) {
        return Optional.ofNullable(replies.get(key));
    }

    @Override
    public void keep(String key, ChatReply reply) {
        replies.put(key, reply);
    }
}

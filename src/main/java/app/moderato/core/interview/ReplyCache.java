package app.moderato.core.interview;

import app.moderato.core.llm.ChatReply;
import java.util.Optional;

/** Replies of a workspace that were answers, for later calls that would say the same. Any thread. */
public interface ReplyCache {
    /**
     * @param key SHA-256 over everything that shaped the reply
     * @return as a reply that took no tokens and no time
     */
    Optional<ChatReply> find(String key);

    /** Does nothing where the key has a reply. */
    void keep(String key, ChatReply reply);
}

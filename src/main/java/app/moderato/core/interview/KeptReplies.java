package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.Picture;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one run takes from the reply cache and gives to it: nothing, unless its person asked for it. A reply is known again
 * by the address, the model, the parameters, every message with its pictures' bytes, and the showing and replicate. Any
 * thread.
 */
final class KeptReplies {
    static final KeptReplies NONE = new KeptReplies(null, "");

    private final @Nullable ReplyCache cache;
    private final String model;

    private KeptReplies(@Nullable ReplyCache cache, String model) {
        this.cache = cache;
        this.model = model;
    }

    /** @param run whose stamp says whether the cache is used */
    static KeptReplies of(ReplyCache cache, RunRecord run) {
        if (!run.stamp().containsKey(Fieldwork.CACHE)) {
            return NONE;
        }
        String address = run.baseUrl() == null ? "" : run.baseUrl();
        return new KeptReplies(cache, String.join("\0", run.provider(), address, run.model()));
    }

    /** As a reply that took no tokens and no time. */
    Optional<ChatReply> find(ChatRequest request) {
        return cache == null
                ? Optional.empty()
                : cache.find(key(request))
                        .map(reply -> new ChatReply(
                                reply.text(),
                                reply.finish(),
                                Usage.NONE,
                                reply.model(),
                                reply.fingerprint(),
                                Duration.ZERO));
    }

    /** @param reply that was read as an answer */
    void keep(ChatRequest request, ChatReply reply) {
        if (cache != null) {
            cache.keep(key(request), reply);
        }
    }

    private String key(ChatRequest request) {
        MessageDigest digest = sha256();
        Situation situation = request.situation();
        add(digest, model);
        add(digest, request.temperature() + " " + request.maxOutputTokens() + " " + request.seed());
        add(digest, situation.showing() + " " + situation.replicate());
        for (ChatMessage message : request.messages()) {
            add(digest, message.role().name());
            add(digest, message.text());
            message.pictures().stream().map(Picture::sha256).forEach(picture -> add(digest, picture));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that no two lists of parts run together into the same bytes. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

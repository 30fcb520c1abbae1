package app.moderato.core.interview;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Situation;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one run takes from the reply cache and gives to it: nothing, unless its person asked for it. A reply is known again
 * by the address, the model, the parameters, every message with its pictures' bytes, and the showing and replicate. Any
 * thread.
 */
final class KeptReplies {
    static final KeptReplies NONE = new KeptReplies(null, "", "", "", request -> false);

    private final @Nullable ReplyCache cache;
    private final String provider;
    private final String address;
    private final String model;
    private final Predicate<ChatRequest> afresh;

    private KeptReplies(
            @Nullable ReplyCache cache, String provider, String address, String model, Predicate<ChatRequest> afresh) {
        this.cache = cache;
        this.provider = provider;
        this.address = address;
        this.model = model;
        this.afresh = afresh;
    }

    /** @param run whose stamp says whether the cache is used */
    static KeptReplies of(ReplyCache cache, RunRecord run) {
        return run.stamp().containsKey(RunRemarks.CACHE)
                ? of(cache, run.provider(), run.baseUrl(), run.model(), request -> false)
                : NONE;
    }

    /**
     * @param baseUrl null for the provider's usual one
     * @param afresh requests that are sent even where a reply is kept
     */
    static KeptReplies of(
            ReplyCache cache, String provider, @Nullable String baseUrl, String model, Predicate<ChatRequest> afresh) {
        return new KeptReplies(cache, provider, baseUrl == null ? "" : baseUrl, model, afresh);
    }

    Optional<ChatReply> find(ChatRequest request) {
        return cache == null || afresh.test(request) ? Optional.empty() : cache.find(key(request));
    }

    /** @param reply that was read as an answer */
    void keep(ChatRequest request, ChatReply reply) {
        if (cache != null) {
            cache.keep(key(request), reply);
        }
    }

    private String key(ChatRequest request) {
        Situation situation = request.situation();
        return request.sha256(
                provider,
                address,
                model,
                Integer.toString(situation.showing()),
                Integer.toString(situation.replicate()));
    }
}

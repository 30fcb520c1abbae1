package app.moderato.provider.openai;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.SaidToken;
import com.openai.models.chat.completions.ChatCompletion.Choice;
import com.openai.models.chat.completions.ChatCompletionTokenLogprob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log probabilities of a reply's tokens as probabilities. Reads the raw fields, as {@link Replies} does. */
final class Likelihoods {
    private Likelihoods() {}

    /** Empty where the endpoint sent none. */
    static List<SaidToken> of(Choice choice) {
        return choice._logprobs().asKnown().flatMap(sent -> sent._content().asKnown()).orElse(List.of()).stream()
                .limit(ChatReply.TOKENS_KEPT)
                .map(Likelihoods::token)
                .toList();
    }

    private static SaidToken token(ChatCompletionTokenLogprob sent) {
        Map<String, Double> odds = new LinkedHashMap<>();
        add(odds, sent._token().asKnown(), sent._logprob().asKnown());
        sent._topLogprobs()
                .asKnown()
                .orElse(List.of())
                .forEach(other ->
                        add(odds, other._token().asKnown(), other._logprob().asKnown()));
        return new SaidToken(sent._token().asKnown().orElse(""), odds);
    }

    private static void add(Map<String, Double> odds, Optional<String> token, Optional<Double> logprob) {
        if (token.isPresent() && logprob.isPresent() && logprob.get() <= 0) {
            odds.put(token.get(), StrictMath.exp(logprob.get()));
        }
    }
}

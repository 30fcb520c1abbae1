package app.moderato.provider.openai;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which names of parameters a model takes. Starts from what its host is known for; a parameter that the model refuses is
 * left out, or replaced by its older or newer name, from then on.
 */
final class Dialect {
    private static final Logger LOG = LoggerFactory.getLogger(Dialect.class);
    private static final String NEW_LIMIT = "max_completion_tokens";
    private static final String OLD_LIMIT = "max_tokens";
    private static final String TEMPERATURE = "temperature";
    private static final Pattern NAME =
            Pattern.compile("\\b(" + NEW_LIMIT + "|" + OLD_LIMIT + "|" + TEMPERATURE + "|random_seed|seed)\\b");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?i)unsupported|not supported|does not support|not permitted|not allowed|unknown|unrecognized|unexpected"
                    + "|deprecated|extra_forbidden");

    private final String model;
    private final List<String> limits;
    private final String seed;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private Dialect(String model, List<String> limits, String seed) {
        this.model = model;
        this.limits = limits;
        this.seed = seed;
    }

    static Dialect of(String host, String model) {
        boolean current = host.equals("api.openai.com") || host.endsWith(".openai.azure.com");
        return new Dialect(
                model,
                current ? List.of(NEW_LIMIT, OLD_LIMIT) : List.of(OLD_LIMIT, NEW_LIMIT),
                host.equals("api.mistral.ai") ? "random_seed" : "seed");
    }

    /** What the next call says. */
    Words words() {
        return new Words(
                limits.stream().filter(name -> !refused.contains(name)).findFirst(),
                !refused.contains(TEMPERATURE),
                Optional.of(seed).filter(name -> !refused.contains(name)));
    }

    /**
     * Learns from a refusal.
     *
     * @param complaint the refused call's whole answer
     * @return whether the same call in {@link #words()} would now be another one
     */
    boolean learn(Words sent, Complaint complaint) {
        if (!REFUSAL.matcher(complaint.raw()).find()) {
            return false;
        }
        Matcher first = NAME.matcher(complaint.param().isEmpty() ? complaint.raw() : complaint.param());
        if (!first.find() || !sent.contain(first.group(1))) {
            return false;
        }
        if (refused.add(first.group(1))) {
            LOG.warn("{} does not take the parameter {}; it is no longer sent.", model, first.group(1));
        }
        return true;
    }

    /**
     * The parameters of one call.
     *
     * @param limit the name for the most tokens to be said, empty to leave the limit out
     * @param seed the name for the seed, empty to leave it out
     */
    record Words(Optional<String> limit, boolean temperature, Optional<String> seed) {
        boolean contain(String name) {
            return limit.filter(name::equals).isPresent()
                    || (temperature && TEMPERATURE.equals(name))
                    || seed.filter(name::equals).isPresent();
        }
    }
}

package app.moderato.provider.openai;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.ModelTraits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which names of parameters and roles a model takes. Starts from what is remembered of it, else from what its host is
 * known for; what the model refuses is left out, or said by another name, from then on.
 */
final class Dialect {
    private static final Logger LOG = LoggerFactory.getLogger(Dialect.class);
    private static final String NEW_LIMIT = "max_completion_tokens";
    private static final String OLD_LIMIT = "max_tokens";
    private static final String TEMPERATURE = "temperature";
    private static final String STREAM = "stream";
    private static final String STREAM_OPTIONS = "stream_options";
    private static final String LOGPROBS = "logprobs";
    private static final Pattern NAME = Pattern.compile("\\b(" + NEW_LIMIT + "|" + OLD_LIMIT + "|" + TEMPERATURE
            + "|random_seed|seed|" + STREAM_OPTIONS + "|" + STREAM + ")(?:ing|ed)?\\b");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(?:system|developer)['\"’]?[ _-](?:role|message|instruction|prompt)|\\brole\\b.{0,60}\\b(?:system|developer)\\b");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?i)unsupported|not supported|does(?: not|n't) support|not permitted|not allowed|not enabled|unknown"
                    + "|unrecognized|unexpected|deprecated|extra_forbidden");

    private final String address;
    private final String model;
    private final ModelMemory memory;
    private final List<String> limits;
    private final String seed;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile boolean answered;

    private Dialect(Endpoint endpoint, ModelMemory memory, List<String> limits, String seed) {
        this.address = endpoint.address();
        this.model = endpoint.model();
        this.memory = memory;
        this.limits = limits;
        this.seed = seed;
        ModelTraits known = memory.recall(address, model);
        this.refused.addAll(known.refused());
        this.answered = known.answered();
        if (known.abilities().logprobs().level() == Abilities.Level.NO) {
            this.refused.add(LOGPROBS);
        }
    }

    static Dialect of(Endpoint endpoint, ModelMemory memory) {
        String host = endpoint.baseUrl().getHost();
        boolean current = host.equals("api.openai.com") || host.endsWith(".openai.azure.com");
        return new Dialect(
                endpoint,
                memory,
                current ? List.of(NEW_LIMIT, OLD_LIMIT) : List.of(OLD_LIMIT, NEW_LIMIT),
                host.equals("api.mistral.ai") ? "random_seed" : "seed");
    }

    /** What the next call says. */
    Words words() {
        return new Words(
                limits.stream().filter(name -> !refused.contains(name)).findFirst(),
                !refused.contains(TEMPERATURE),
                Optional.of(seed).filter(name -> !refused.contains(name)),
                Instructions.best(refused),
                !refused.contains(STREAM),
                !refused.contains(STREAM_OPTIONS),
                !refused.contains(LOGPROBS));
    }

    /** Whether a call was answered, so that nothing is left to find out. */
    boolean answered() {
        return answered;
    }

    /** A call was answered in these words. */
    void understood() {
        if (!answered) {
            answered = true;
            memory.learn(address, model, ModelTraits::withAnswered);
        }
    }

    /** @param context tokens that the model takes in one call, &gt; 0 */
    void reads(int context) {
        memory.learn(address, model, traits -> traits.withContext(context));
    }

    /** The model turned a call down for its pictures. */
    void noPictures() {
        memory.learn(
                address,
                model,
                traits -> traits.withAbilities(traits.abilities()
                        .withVision(new Abilities.Ability(Abilities.Level.NO, "Turned a call with a picture down"))));
    }

    /** What the model sends in pieces lacks something that it sends with a whole reply. */
    void noStream() {
        refuse(STREAM);
    }

    /**
     * Learns from a refusal.
     *
     * @param complaint the refused call's whole answer
     * @return whether the same call in {@link #words()} would now be another one
     */
    boolean learn(Words sent, Complaint complaint) {
        if (sent.logprobs() && complaint.raw().contains(LOGPROBS)) {
            // also where only so many alternatives are too many: the number said then has to do
            return refuse(LOGPROBS);
        }
        if (!REFUSAL.matcher(complaint.raw()).find()) {
            return false;
        }
        Matcher first = NAME.matcher(complaint.param().isEmpty() ? complaint.raw() : complaint.param());
        if (first.find()) {
            return sent.contain(first.group(1)) && refuse(first.group(1));
        }
        return sent.instructions() != Instructions.IN_THE_QUESTION
                && ROLE.matcher(complaint.raw()).find()
                && refuse(sent.instructions().role());
    }

    private boolean refuse(String name) {
        if (refused.add(name)) {
            LOG.warn("{} does not take {}; it is no longer sent.", model, name);
            memory.learn(address, model, traits -> traits.withRefused(name));
        }
        return true;
    }

    /** Where a persona is told who they are. */
    enum Instructions {
        SYSTEM("system"),
        /** What OpenAI's reasoning models have in the place of the system role. */
        DEVELOPER("developer"),
        /** For models that know no role but the two that talk. */
        IN_THE_QUESTION("");

        private final String role;

        Instructions(String role) {
            this.role = role;
        }

        String role() {
            return role;
        }

        private static Instructions best(Set<String> refused) {
            if (!refused.contains(SYSTEM.role)) {
                return SYSTEM;
            }
            return refused.contains(DEVELOPER.role) ? IN_THE_QUESTION : DEVELOPER;
        }
    }

    /**
     * The parameters of one call.
     *
     * @param limit the name for the most tokens to be said, empty to leave the limit out
     * @param seed the name for the seed, empty to leave it out
     * @param stream whether a reply may be asked for in pieces
     * @param streamOptions whether its usage may be asked for with them
     * @param logprobs whether the likelihoods of tokens may be asked for
     */
    record Words(
            Optional<String> limit,
            boolean temperature,
            Optional<String> seed,
            Instructions instructions,
            boolean stream,
            boolean streamOptions,
            boolean logprobs) {
        boolean contain(String name) {
            return limit.filter(name::equals).isPresent()
                    || (temperature && TEMPERATURE.equals(name))
                    || seed.filter(name::equals).isPresent()
                    || (stream && STREAM.equals(name))
                    || (stream && streamOptions && STREAM_OPTIONS.equals(name));
        }
    }
}

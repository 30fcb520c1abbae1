package app.moderato.core.llm;

import app.moderato.core.study.Nearest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a provider gave no reply. Every sentence is for a person: what happened and what to do. Never holds a key. */
public sealed interface LlmFailure {
    String sentence();

    /** Worth another try after a wait. */
    default boolean retryable() {
        return false;
    }

    /** Every further call would fail the same way, so the run ends as refused. */
    default boolean endsRun() {
        return false;
    }

    /** The same for every call. */
    sealed interface Final extends LlmFailure {
        @Override
        default boolean endsRun() {
            return true;
        }
    }

    /** May be gone at the next try. */
    sealed interface Passing extends LlmFailure {
        @Override
        default boolean retryable() {
            return true;
        }
    }

    /** @param suggestions the known names nearest to it, or all of them where none is near */
    record UnknownProvider(String name, List<String> suggestions) implements Final {
        public UnknownProvider {
            suggestions = List.copyOf(suggestions);
        }

        /** Suggests the name that was probably meant; all names where none is near. */
        public static UnknownProvider of(String name, List<Providers.Profile> known) {
            List<String> all = known.stream().map(Providers.Profile::name).toList();
            return new UnknownProvider(name, Nearest.of(name, all).map(List::of).orElse(all));
        }

        @Override
        public String sentence() {
            return "There is no provider “" + name + "”. Try " + String.join(", ", suggestions)
                    + ", or name the endpoint with --base-url.";
        }
    }

    record NoBaseUrl(String provider) implements Final {
        @Override
        public String sentence() {
            return provider + " has no usual address. Name the endpoint with --base-url. Nothing was sent.";
        }
    }

    /** @param reason what is wrong with the address, as the end of a sentence */
    record BadBaseUrl(String provider, String baseUrl, String reason) implements Final {
        @Override
        public String sentence() {
            return "The base URL of " + provider + ", " + baseUrl + ", cannot be used: " + reason
                    + ". Check the base URL; it is the part before /chat/completions and usually ends in /v1.";
        }
    }

    /** @param variable the environment variable that would usually hold the key */
    record NoKey(String provider, String variable) implements Final {
        @Override
        public String sentence() {
            return "No API key for " + provider + ". Connect it in the window under Settings, put the key into the"
                    + " environment variable " + variable + ", or name another variable with --api-key-env."
                    + " Nothing was sent.";
        }
    }

    /** @param variable the environment variable that a person named, and that holds nothing */
    record EmptyVariable(String provider, String variable) implements Final {
        @Override
        public String sentence() {
            return "The environment variable " + variable + " holds no API key for " + provider
                    + ". Set it, or leave --api-key-env out to use the provider's usual variable or the keychain."
                    + " Nothing was sent.";
        }
    }

    /**
     * Something that cannot stand in a header: a blank, a line break, a typographic quote.
     *
     * @param place where it was found: the name of a variable, or the keychain
     */
    record UnusableKey(String provider, String place) implements Final {
        @Override
        public String sentence() {
            return "The API key for " + provider + " in " + place
                    + " holds a blank, a line break or a character that no key has, such as a typographic quote."
                    + " Copy the key again, with nothing around it. Nothing was sent.";
        }
    }

    /** A key, or something else, given where the name of a variable belongs. It is not repeated: it may be the key. */
    record NotAVariable(String provider) implements Final {
        @Override
        public String sentence() {
            return "--api-key-env takes the name of the environment variable that holds the key for " + provider
                    + ", such as OPENAI_API_KEY, not the key itself. A name has letters, digits and _ only."
                    + " Nothing was sent.";
        }
    }

    record KeyRejected(String provider, int status) implements Final {
        @Override
        public String sentence() {
            return provider + " rejected the API key (HTTP " + status
                    + "). Check that a key is set, current, and allowed to use this model.";
        }
    }

    record QuotaExhausted(String provider) implements Final {
        @Override
        public String sentence() {
            return provider
                    + " says the account's quota is used up. Add credit or wait for the next period, then resume the run.";
        }
    }

    record UnknownModel(String provider, String model) implements Final {
        @Override
        public String sentence() {
            return provider + " knows no model “" + model + "”. Check the name against the provider's list of models.";
        }
    }

    record NoVision(String provider, String model) implements Final {
        @Override
        public String sentence() {
            return model + " of " + provider + " takes no pictures. Name a model that reads them, or begin the run anew"
                    + " with the concepts' texts alone (--text-only).";
        }
    }

    /** @param context tokens that the model reads at once, 0 where the provider did not say */
    record TooLong(String provider, String model, int context) implements LlmFailure {
        @Override
        public String sentence() {
            return "The conversation is longer than " + model + " of " + provider + " can read"
                    + (context == 0 ? "" : " (" + context + " tokens)")
                    + ". Name a model with more room, shorten the concepts, or let the study's memory be `concept`.";
        }
    }

    /** @param detail the provider's own words, shortened */
    record BadRequest(String provider, int status, String detail) implements LlmFailure {
        @Override
        public String sentence() {
            return provider + " did not accept the request (HTTP " + status + "): " + detail;
        }
    }

    /** @param detail what the program met, shortened */
    record CallImpossible(String provider, String detail) implements LlmFailure {
        @Override
        public String sentence() {
            return "The call to " + provider + " could not be made (" + detail
                    + "). Check the base URL and the API key; if both are right, report this as a fault of Moderato.";
        }
    }

    /** @param retryAfter as the provider asked, null where it did not */
    record RateLimited(String provider, @Nullable Duration retryAfter) implements Passing {
        @Override
        public String sentence() {
            return provider
                    + " is limiting the rate of calls (HTTP 429). Use a smaller --concurrency, or resume later.";
        }
    }

    /** @param retryAfter as the provider asked, null where it did not */
    record ServerError(
            String provider, int status, @Nullable Duration retryAfter) implements Passing {
        @Override
        public String sentence() {
            return provider + " failed on its side (HTTP " + status + "). Resume the run later.";
        }
    }

    record TimedOut(String provider, Duration limit) implements Passing {
        @Override
        public String sentence() {
            return provider + " did not answer within " + limit.toSeconds()
                    + " s. Try again later or allow more time with --timeout.";
        }
    }

    record Unreachable(String provider, String host) implements Passing {
        @Override
        public String sentence() {
            return provider + " at " + host
                    + " cannot be reached. Check the network connection, the base URL and, for a local model, that its server is running.";
        }
    }

    /** The connection broke after the call was sent. */
    record ConnectionLost(String provider) implements Passing {
        @Override
        public String sentence() {
            return "The connection to " + provider
                    + " broke before the reply was complete. Check the network connection, then resume the run.";
        }
    }

    /** A provider that runs on this machine and does not listen. */
    record ServerNotStarted(String provider, String host) implements Passing {
        @Override
        public String sentence() {
            return "No server answers at " + host + ". Start " + provider
                    + " on this machine, load the model, then try again.";
        }
    }

    /**
     * Nothing but failures came back for so long that the run ends; nothing was sent for this call.
     *
     * @param last what the last call brought
     */
    record OutOfReach(String provider, Duration lasted, LlmFailure last) implements Final {
        @Override
        public String sentence() {
            return provider + " has answered no call for " + words(lasted) + ". The last one: " + last.sentence()
                    + " The run is kept as it is; resume it when " + provider + " answers again.";
        }

        private static String words(Duration lasted) {
            return lasted.toMinutes() >= 1 ? lasted.toMinutes() + " min" : lasted.toSeconds() + " s";
        }
    }

    /** A provider known to have no batch interface, or one of another kind. */
    record TakesNoBatches(String provider) implements Final {
        @Override
        public String sentence() {
            return "--batch is for openai, groq and addresses with OpenAI's batch interface (--base-url); " + provider
                    + " has none that Moderato speaks. Run without --batch. Nothing was sent.";
        }
    }

    /** @param status what the address answered to a file or a batch */
    record NoBatchInterface(String provider, String address, int status) implements Final {
        @Override
        public String sentence() {
            return provider + " at " + address + " has no batch interface (HTTP " + status
                    + "). Run the study without --batch. What is committed stays.";
        }
    }

    /** @param detail why the provider would not work a batch off, in its own words, shortened */
    record BatchTurnedDown(String provider, String detail) implements Final {
        @Override
        public String sentence() {
            return provider + " turned a batch down: " + detail;
        }
    }

    /** @param batch what the provider called it */
    record BatchUnknown(String provider, String batch) implements Final {
        @Override
        public String sentence() {
            return provider + " does not know batch " + batch
                    + ". Resume with the key of the account that the run was begun with. If the batch is lost, ask its"
                    + " questions anew, which costs them again, with --retry-failed RUN --force.";
        }
    }

    record Malformed(String provider, String detail) implements Passing {
        @Override
        public String sentence() {
            return provider + " sent a reply that cannot be read (" + detail
                    + "). Check that the base URL points to an OpenAI-compatible endpoint.";
        }
    }

    /** @param detail what the loader said, shortened */
    record LocalModelUnusable(String model, String detail) implements Final {
        @Override
        public String sentence() {
            return "The built-in model " + model + " cannot be used on this computer (" + detail
                    + "). Check that there is free disk space and memory, and that the installation is complete.";
        }
    }
}

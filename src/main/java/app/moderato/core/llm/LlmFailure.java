package app.moderato.core.llm;

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

    /** @param suggestions the known names nearest to it, or all of them where none is near */
    record UnknownProvider(String name, List<String> suggestions) implements LlmFailure {
        public UnknownProvider {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public String sentence() {
            return "There is no provider “" + name + "”. Try " + String.join(", ", suggestions)
                    + ", or name the endpoint with --base-url.";
        }

        @Override
        public boolean endsRun() {
            return true;
        }
    }

    record NoBaseUrl(String provider) implements LlmFailure {
        @Override
        public String sentence() {
            return provider + " has no usual address. Name the endpoint with --base-url. Nothing was sent.";
        }

        @Override
        public boolean endsRun() {
            return true;
        }
    }

    /** @param reason what is wrong with the address, as the end of a sentence */
    record BadBaseUrl(String provider, String baseUrl, String reason) implements LlmFailure {
        @Override
        public String sentence() {
            return "The base URL of " + provider + ", " + baseUrl + ", cannot be used: " + reason
                    + ". Check the base URL; it is the part before /chat/completions and usually ends in /v1.";
        }

        @Override
        public boolean endsRun() {
            return true;
        }
    }

    /** @param variable the environment variable that would hold the key */
    record NoKey(String provider, String variable) implements LlmFailure {
        @Override
        public String sentence() {
            return "No API key for " + provider + ". Put it into the environment variable " + variable
                    + " or name another with --api-key-env. Nothing was sent.";
        }

        @Override
        public boolean endsRun() {
            return true;
        }
    }

    record KeyRejected(String provider, int status) implements LlmFailure {
        @Override
        public String sentence() {
            return provider + " rejected the API key (HTTP " + status
                    + "). Check that the key is current and allowed to use this model.";
        }

        @Override
        public boolean endsRun() {
            return true;
        }
    }

    record QuotaExhausted(String provider) implements LlmFailure {
        @Override
        public String sentence() {
            return provider
                    + " says the account's quota is used up. Add credit or wait for the next period, then resume the run.";
        }

        @Override
        public boolean endsRun() {
            return true;
        }
    }

    record UnknownModel(String provider, String model) implements LlmFailure {
        @Override
        public String sentence() {
            return provider + " knows no model “" + model + "”. Check the name against the provider's list of models.";
        }

        @Override
        public boolean endsRun() {
            return true;
        }
    }

    /** @param detail the provider's own words, shortened */
    record BadRequest(String provider, int status, String detail) implements LlmFailure {
        @Override
        public String sentence() {
            return provider + " did not accept the request (HTTP " + status + "): " + detail;
        }
    }

    /** @param retryAfter as the provider asked, null where it did not */
    record RateLimited(String provider, @Nullable Duration retryAfter) implements LlmFailure {
        @Override
        public String sentence() {
            return provider
                    + " is limiting the rate of calls (HTTP 429). Use a smaller --concurrency, or resume later.";
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    /** @param retryAfter as the provider asked, null where it did not */
    record ServerError(
            String provider, int status, @Nullable Duration retryAfter) implements LlmFailure {
        @Override
        public String sentence() {
            return provider + " failed on its side (HTTP " + status + "). Resume the run later.";
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    record TimedOut(String provider, Duration limit) implements LlmFailure {
        @Override
        public String sentence() {
            return provider + " did not answer within " + limit.toSeconds()
                    + " s. Try again later or allow more time with --timeout.";
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    record Unreachable(String provider, String host) implements LlmFailure {
        @Override
        public String sentence() {
            return provider + " at " + host
                    + " cannot be reached. Check the network connection, the base URL and, for a local model, that its server is running.";
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    /** The connection broke after the call was sent. */
    record ConnectionLost(String provider) implements LlmFailure {
        @Override
        public String sentence() {
            return "The connection to " + provider
                    + " broke before the reply was complete. Check the network connection, then resume the run.";
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    /** A provider that runs on this machine and does not listen. */
    record ServerNotStarted(String provider, String host) implements LlmFailure {
        @Override
        public String sentence() {
            return "No server answers at " + host + ". Start " + provider
                    + " on this machine, load the model, then try again.";
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    record Malformed(String provider, String detail) implements LlmFailure {
        @Override
        public String sentence() {
            return provider + " sent a reply that cannot be read (" + detail
                    + "). Check that the base URL points to an OpenAI-compatible endpoint.";
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    /** @param detail what the loader said, shortened */
    record LocalModelUnusable(String model, String detail) implements LlmFailure {
        @Override
        public String sentence() {
            return "The built-in model " + model + " cannot be used on this computer (" + detail
                    + "). Check that there is free disk space and memory, and that the installation is complete.";
        }

        @Override
        public boolean endsRun() {
            return true;
        }
    }
}

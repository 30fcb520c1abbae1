package app.moderato.provider.openai;

import app.moderato.core.llm.LlmFailure;
import app.moderato.provider.retry.RetryAfter;
import com.fasterxml.jackson.core.JacksonException;
import com.openai.core.http.Headers;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.SseException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What an exception of openai-java means for a person. */
final class Failures {
    private static final Pattern BAD_KEY =
            Pattern.compile("(?i)(invalid|incorrect) api key|api key (not valid|expired)");
    private static final Pattern NO_CREDIT = Pattern.compile("(?i)credit balance|insufficient (credit|balance|quota)");
    private static final Pattern NO_PICTURES = Pattern.compile(
            "(?i)(?:image|picture|vision|multi-?modal)[\\w .,'\"`-]{0,60}(?:not support|unsupported|only supported|not allowed|not enabled)"
                    + "|(?:not|n't) (?:support|accept|take|process)\\w* (?:\\w+ ){0,3}(?:image|picture|vision|multi-?modal)"
                    + "|unknown variant .?image_url|no (?:endpoints|models?) (?:found )?that support image");
    private static final Pattern NO_MODEL = Pattern.compile(
            "(?i)(invalid|unknown|not a valid|no such) model|\\bmodel\\b.*(not found|not exist|not available)");

    private final Endpoint endpoint;
    private final Secrets secrets;
    private final Clock clock;

    Failures(Endpoint endpoint, Secrets secrets, Clock clock) {
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.clock = clock;
    }

    LlmFailure of(OpenAIException e) {
        return switch (e) {
            case SseException inStream -> inStream(inStream);
            case OpenAIServiceException refusal -> ofStatus(refusal);
            default -> ofConnection(e);
        };
    }

    /** An error in the middle of a reply, under a status that had promised one. */
    private LlmFailure inStream(SseException e) {
        Complaint complaint = Complaint.of(e.body());
        OptionalInt status = complaint.status();
        return status.isPresent()
                ? of(status.getAsInt(), complaint, retryAfter(e.headers()))
                : unreadable("it holds an error: " + complaint.words());
    }

    LlmFailure unreadable(String why) {
        return new LlmFailure.Malformed(endpoint.provider(), secrets.shorten(why));
    }

    /** An exception that is none of openai-java's own, such as one about a header that cannot be built. */
    LlmFailure impossible(RuntimeException e) {
        Throwable deepest = deepest(e);
        String words = deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
        return new LlmFailure.CallImpossible(endpoint.provider(), secrets.shorten(words));
    }

    /** What the provider's filter says, where it stopped the question. */
    Optional<String> filter(OpenAIException e) {
        return Optional.of(e)
                .filter(OpenAIServiceException.class::isInstance)
                .map(OpenAIServiceException.class::cast)
                .filter(refusal -> refusal.statusCode() == 400 || refusal instanceof SseException)
                .map(refusal -> Complaint.of(refusal.body()))
                .filter(Complaint::filtered)
                .map(complaint -> secrets.shorten(complaint.words()));
    }

    static Throwable deepest(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private LlmFailure ofStatus(OpenAIServiceException e) {
        return of(e.statusCode(), Complaint.of(e.body()), retryAfter(e.headers()));
    }

    /** @param wait that the provider asked for, null where it did not */
    LlmFailure of(int status, Complaint complaint, @Nullable Duration wait) {
        String provider = endpoint.provider();
        return switch (status) {
            case 401, 403 -> new LlmFailure.KeyRejected(provider, status);
            case 402 -> new LlmFailure.QuotaExhausted(provider);
            case 404, 405 -> notFound(status, complaint);
            case 429 ->
                outOfQuota(complaint)
                        ? new LlmFailure.QuotaExhausted(provider)
                        : new LlmFailure.RateLimited(provider, wait);
            case 408, 409, 425 -> new LlmFailure.ServerError(provider, status, wait);
            default -> {
                if (status >= 500) {
                    yield new LlmFailure.ServerError(provider, status, wait);
                }
                yield status < 400 ? redirected(status) : badRequest(status, complaint);
            }
        };
    }

    private LlmFailure badRequest(int status, Complaint complaint) {
        String provider = endpoint.provider();
        if (BAD_KEY.matcher(complaint.words()).find()) {
            return new LlmFailure.KeyRejected(provider, status);
        }
        if (outOfQuota(complaint) || NO_CREDIT.matcher(complaint.words()).find()) {
            return new LlmFailure.QuotaExhausted(provider);
        }
        if (complaint.code().equals("model_not_found")
                || NO_MODEL.matcher(complaint.words()).find()) {
            return new LlmFailure.UnknownModel(provider, endpoint.model());
        }
        if (ContextSize.exceeded(complaint)) {
            return new LlmFailure.TooLong(provider, endpoint.model(), ContextSize.limit(complaint));
        }
        if (NO_PICTURES.matcher(complaint.raw()).find()) {
            return new LlmFailure.NoVision(provider, endpoint.model());
        }
        String words = secrets.shorten(complaint.words());
        return new LlmFailure.BadRequest(provider, status, words.isEmpty() ? "it gave no reason." : words);
    }

    private LlmFailure notFound(int status, Complaint complaint) {
        boolean aboutTheModel = complaint.code().equals("model_not_found")
                || complaint.words().toLowerCase(Locale.ROOT).contains("model");
        return aboutTheModel
                ? new LlmFailure.UnknownModel(endpoint.provider(), endpoint.model())
                : badBaseUrl("there is no chat endpoint under it (HTTP " + status + ")");
    }

    private LlmFailure redirected(int status) {
        return badBaseUrl("it sends calls on to another address (HTTP " + status + ")");
    }

    private LlmFailure badBaseUrl(String reason) {
        return new LlmFailure.BadBaseUrl(endpoint.provider(), endpoint.address(), reason);
    }

    private static boolean outOfQuota(Complaint complaint) {
        return complaint.code().equals("insufficient_quota") || complaint.type().equals("insufficient_quota");
    }

    private @Nullable Duration retryAfter(Headers headers) {
        Optional<Duration> millis = headers.values("retry-after-ms").stream()
                .findFirst()
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofMillis(Long.parseLong(value)));
        return millis.or(() -> headers.values("retry-after").stream()
                        .findFirst()
                        .flatMap(value -> RetryAfter.parse(value, clock)))
                .orElse(null);
    }

    private LlmFailure ofConnection(Throwable e) {
        return broken(e).map(this::ofIo).orElseGet(() -> unreadable("it is not JSON"));
    }

    /** What went wrong with the connection; empty where it was something else. */
    static Optional<IOException> broken(Throwable e) {
        return Stream.<Throwable>iterate(e, t -> t != null, Throwable::getCause)
                .filter(t -> t instanceof IOException && !(t instanceof JacksonException))
                .map(IOException.class::cast)
                .findFirst();
    }

    private LlmFailure ofIo(IOException e) {
        return switch (e) {
            case UnknownHostException _, ConnectException _, NoRouteToHostException _ -> unreachable();
            case SSLHandshakeException _, SSLPeerUnverifiedException _ -> unreachable();
            case SocketTimeoutException late when isConnecting(late) -> unreachable();
            case InterruptedIOException _ -> new LlmFailure.TimedOut(endpoint.provider(), endpoint.timeout());
            default -> new LlmFailure.ConnectionLost(endpoint.provider());
        };
    }

    private static boolean isConnecting(SocketTimeoutException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).startsWith("connect");
    }

    private LlmFailure unreachable() {
        return endpoint.local()
                ? new LlmFailure.ServerNotStarted(endpoint.provider(), endpoint.host())
                : new LlmFailure.Unreachable(endpoint.provider(), endpoint.host());
    }
}

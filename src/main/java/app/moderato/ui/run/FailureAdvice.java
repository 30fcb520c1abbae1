package app.moderato.ui.run;

import app.moderato.core.interview.monitor.FailedCell;
import app.moderato.core.llm.LlmFailure;
import app.moderato.ui.control.Messages;

/** What to do about cells that ended without an answer: one sentence for each kind of cause. */
final class FailureAdvice {
    private final Messages messages;

    FailureAdvice(Messages messages) {
        this.messages = messages;
    }

    String of(FailedCell cell) {
        return messages.text(
                switch (cell.status()) {
                    case REFUSED -> "run.advice.refused";
                    case ROLE_BREAK -> "run.advice.role-break";
                    case EMPTY -> "run.advice.empty";
                    case TRUNCATED -> "run.advice.truncated";
                    case OFF_FORMAT -> "run.advice.off-format";
                    case VISION_IGNORED -> "run.advice.vision";
                    case FAILED, ANSWERED, SKIPPED, PENDING ->
                        cell.failures().isEmpty()
                                ? "run.advice.again"
                                : key(cell.failures().getLast());
                });
    }

    private static String key(LlmFailure failure) {
        return switch (failure) {
            case LlmFailure.TimedOut _, LlmFailure.RateLimited _ -> "run.advice.slower";
            case LlmFailure.ServerError _ -> "run.advice.later";
            case LlmFailure.Unreachable _, LlmFailure.ConnectionLost _ -> "run.advice.network";
            case LlmFailure.ServerNotStarted _ -> "run.advice.start";
            case LlmFailure.Malformed _, LlmFailure.BadBaseUrl _ -> "run.advice.address";
            case LlmFailure.TooLong _ -> "run.advice.too-long";
            case LlmFailure.BadRequest _ -> "run.advice.request";
            case LlmFailure.KeyRejected _, LlmFailure.NoKey _, LlmFailure.UnusableKey _ -> "run.advice.key";
            case LlmFailure.QuotaExhausted _ -> "run.advice.credit";
            case LlmFailure.UnknownModel _, LlmFailure.NoVision _ -> "run.advice.model";
            default -> "run.advice.again";
        };
    }
}

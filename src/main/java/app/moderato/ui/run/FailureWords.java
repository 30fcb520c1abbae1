package app.moderato.ui.run;

import app.moderato.core.interview.monitor.FailedCell;
import app.moderato.core.llm.LlmFailure;
import app.moderato.ui.control.Messages;

/** What went wrong with a call or a cell, as short as a table's cell; what to do about it stands elsewhere. */
final class FailureWords {
    private final Messages messages;

    FailureWords(Messages messages) {
        this.messages = messages;
    }

    String of(FailedCell cell) {
        return switch (cell.status()) {
            case REFUSED -> messages.text("run.reason.refused");
            case ROLE_BREAK -> messages.text("run.reason.role-break");
            case EMPTY -> messages.text("run.reason.empty");
            case TRUNCATED -> messages.text("run.reason.truncated");
            case OFF_FORMAT -> messages.text("run.reason.off-format");
            case VISION_IGNORED -> messages.text("run.reason.vision");
            case FAILED, ANSWERED, SKIPPED, PENDING ->
                cell.failures().isEmpty()
                        ? firstSentence(cell.reason())
                        : of(cell.failures().getLast());
        };
    }

    String of(LlmFailure failure) {
        return switch (failure) {
            case LlmFailure.TimedOut timedOut ->
                messages.text("run.reason.timed-out", timedOut.limit().toSeconds());
            case LlmFailure.RateLimited limited -> messages.text("run.reason.rate-limited");
            case LlmFailure.ServerError error ->
                messages.text("run.reason.server-error", String.valueOf(error.status()));
            case LlmFailure.Unreachable unreachable -> messages.text("run.reason.unreachable", unreachable.host());
            case LlmFailure.ServerNotStarted silent -> messages.text("run.reason.not-started", silent.host());
            case LlmFailure.ConnectionLost lost -> messages.text("run.reason.connection-lost");
            case LlmFailure.Malformed malformed -> messages.text("run.reason.malformed");
            case LlmFailure.TooLong tooLong -> messages.text("run.reason.too-long", tooLong.model());
            case LlmFailure.BadRequest bad -> messages.text("run.reason.bad-request", String.valueOf(bad.status()));
            case LlmFailure.KeyRejected rejected ->
                messages.text("run.reason.key-rejected", String.valueOf(rejected.status()));
            case LlmFailure.QuotaExhausted exhausted -> messages.text("run.reason.quota");
            case LlmFailure.UnknownModel unknown -> messages.text("run.reason.unknown-model", unknown.model());
            case LlmFailure.NoKey missing -> messages.text("run.reason.no-key");
            case LlmFailure.UnusableKey unusable -> messages.text("run.reason.unusable-key");
            default -> firstSentence(failure.sentence());
        };
    }

    /** A kept sentence goes on with what to do at a command line. */
    static String firstSentence(String text) {
        int end = text.indexOf(". ");
        String first = end < 0 ? text : text.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}

package app.moderato.ui.transcript;

import app.moderato.core.interview.CellStatus;
import app.moderato.ui.control.Messages;

/** What became of a question, in a word or two. */
final class Statuses {
    private Statuses() {}

    static String words(CellStatus status, Messages messages) {
        return switch (status) {
            case ANSWERED -> messages.text("transcript.status.answered");
            case SKIPPED -> messages.text("transcript.status.skipped");
            case REFUSED -> messages.text("transcript.status.refused");
            case ROLE_BREAK -> messages.text("transcript.status.role-break");
            case EMPTY -> messages.text("transcript.status.empty");
            case TRUNCATED -> messages.text("transcript.status.truncated");
            case OFF_FORMAT -> messages.text("transcript.status.off-format");
            case VISION_IGNORED -> messages.text("transcript.status.vision-ignored");
            case FAILED -> messages.text("transcript.status.failed");
            case PENDING -> messages.text("transcript.status.pending");
        };
    }

    /** Why there is no answer, as a sentence. */
    static String reason(CellStatus status, String reason, Messages messages) {
        return switch (status) {
            case SKIPPED -> messages.text("transcript.status.skipped-reason");
            case PENDING -> messages.text("transcript.status.pending-reason");
            default -> reason;
        };
    }
}

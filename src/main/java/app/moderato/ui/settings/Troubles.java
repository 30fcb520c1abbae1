package app.moderato.ui.settings;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.ui.control.Messages;
import app.moderato.ui.settings.Trouble.Remedy;
import org.jspecify.annotations.Nullable;

/** Failures in the words of the wizard: those of the command line name options that a window does not have. */
final class Troubles {
    private final Messages messages;

    Troubles(Messages messages) {
        this.messages = messages;
    }

    /** @param variable whose key was sent, null where it was another one */
    Trouble of(Target target, Exception failure, @Nullable String variable) {
        return failure instanceof LlmException refused
                ? of(target, refused.failure(), variable)
                : tryAgain(messages.text("settings.trouble.unexpected"));
    }

    Trouble of(Target target, LlmFailure failure, @Nullable String variable) {
        String title = target.title();
        return switch (failure) {
            case LlmFailure.KeyRejected rejected -> rejected(rejected.status(), variable);
            case LlmFailure.NoKey missing -> noKey(title);
            case LlmFailure.UnusableKey unusable -> key(messages.text("settings.trouble.key-unusable"));
            case LlmFailure.QuotaExhausted exhausted -> tryAgain(messages.text("settings.trouble.quota", title));
            case LlmFailure.RateLimited limited -> tryAgain(messages.text("settings.trouble.rate", title));
            case LlmFailure.TimedOut late ->
                tryAgain(messages.text(
                        "settings.trouble.timeout", title, late.limit().toSeconds()));
            case LlmFailure.ServerNotStarted absent ->
                tryAgain(messages.text("settings.trouble.no-server", absent.host(), title));
            case LlmFailure.Unreachable unreachable ->
                address(messages.text("settings.trouble.unreachable", unreachable.host()));
            case LlmFailure.UnknownModel unknown ->
                new Trouble(
                        messages.text("settings.trouble.model-lead"),
                        messages.text("settings.trouble.model", title, unknown.model()),
                        messages.text("settings.trouble.pick-model"),
                        Remedy.PICK_MODEL);
            case LlmFailure.NoBaseUrl none -> address(messages.text("settings.trouble.no-address"));
            case LlmFailure.BadBaseUrl bad -> address(messages.text("settings.trouble.bad-address", bad.reason()));
            case LlmFailure.Malformed malformed -> address(messages.text("settings.trouble.not-compatible"));
            default -> tryAgain(failure.sentence());
        };
    }

    Trouble noKey(String title) {
        return key(messages.text("settings.trouble.no-key", title));
    }

    Trouble badAddress() {
        return address(messages.text("settings.trouble.address-begin"));
    }

    /** What a failed call came to, for a row of the checks. */
    String brief(Target target, LlmFailure failure) {
        Trouble trouble = of(target, failure, null);
        return switch (trouble.remedy()) {
            case PICK_MODEL, CHECK_KEY -> withoutPoint(trouble.lead());
            default -> trouble.text();
        };
    }

    private static String withoutPoint(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** @param reason why the key was not kept, as the end of a sentence */
    Trouble notKept(String reason) {
        return key(messages.text("settings.trouble.not-kept", reason));
    }

    private Trouble rejected(int status, @Nullable String variable) {
        return new Trouble(
                messages.text("settings.trouble.rejected", String.valueOf(status)),
                variable == null
                        ? messages.text("settings.trouble.rejected-text")
                        : messages.text("settings.trouble.rejected-variable", variable),
                messages.text("settings.trouble.check-key"),
                Remedy.CHECK_KEY);
    }

    private Trouble key(String text) {
        return new Trouble(
                messages.text("settings.trouble.key-lead"),
                text,
                messages.text("settings.trouble.check-key"),
                Remedy.CHECK_KEY);
    }

    private Trouble address(String text) {
        return new Trouble(
                messages.text("settings.trouble.lead"),
                text,
                messages.text("settings.trouble.check-address"),
                Remedy.CHECK_ADDRESS);
    }

    private Trouble tryAgain(String text) {
        return new Trouble(
                messages.text("settings.trouble.lead"),
                text,
                messages.text("settings.trouble.again"),
                Remedy.TRY_AGAIN);
    }
}

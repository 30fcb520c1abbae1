package app.moderato.ui.group;

import app.moderato.core.interview.RunState;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.RunCap;
import app.moderato.ui.group.GroupTrouble.Remedy;
import java.util.Objects;
import java.util.Optional;

/** Puts into words why a group was not begun, or does not go on. */
final class GroupTroubles {
    private final Messages messages;

    GroupTroubles(Messages messages) {
        this.messages = messages;
    }

    GroupTrouble of(Exception cause) {
        String sentence = Objects.toString(cause.getMessage(), "");
        return switch (cause) {
            case NotHeld refused -> refused.trouble();
            case LlmException failed ->
                notBegun(
                        messages.text(
                                "group.trouble.nothing-sent",
                                WindowWords.of(failed.failure().sentence())),
                        Remedy.SETTINGS);
            case StorageFailure storage ->
                new GroupTrouble(true, messages.text("group.trouble.storage"), sentence, Remedy.NONE);
            case InvalidInput invalid -> notBegun(sentence, Remedy.NONE);
            default -> notBegun(messages.text("group.trouble.fault"), Remedy.NONE);
        };
    }

    /**
     * Why a group stands.
     *
     * @param sentence as the session told; empty where people wanted it
     * @param held whether its sitting waits, so that it can go on at once
     */
    Optional<GroupTrouble> stood(RunState state, String sentence, boolean held) {
        Remedy on = held ? Remedy.GO_ON : Remedy.RESUME;
        return switch (state) {
            case RUNNING, COMPLETED, STOPPED, INCOMPLETE -> Optional.empty();
            case PAUSED ->
                sentence.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new GroupTrouble(true, messages.text("group.trouble.paused"), words(sentence), on));
            case BUDGET ->
                Optional.of(new GroupTrouble(
                        false,
                        messages.text("group.trouble.cap"),
                        messages.text("group.trouble.cap-words"),
                        Remedy.RAISE_CAP));
            case REFUSED ->
                Optional.of(new GroupTrouble(
                        true,
                        messages.text("group.trouble.refused"),
                        sentence.isEmpty() ? messages.text("group.trouble.refused-words") : words(sentence),
                        Remedy.SETTINGS));
            case INTERRUPTED ->
                Optional.of(new GroupTrouble(
                        false,
                        messages.text("group.trouble.interrupted"),
                        sentence.isEmpty()
                                ? messages.text("group.trouble.interrupted-words")
                                : WindowWords.of(sentence),
                        Remedy.RESUME));
        };
    }

    private String words(String sentence) {
        return messages.text("group.trouble.kept", WindowWords.of(sentence));
    }

    NotHeld blind(String model) {
        return new NotHeld(notBegun(messages.text("group.trouble.blind", model), Remedy.TEXT_ONLY));
    }

    NotHeld keyGone(String provider) {
        return new NotHeld(notBegun(messages.text("group.trouble.key-gone", provider), Remedy.SETTINGS));
    }

    NotHeld elsewhere(String address) {
        return new NotHeld(notBegun(messages.text("group.trouble.elsewhere", address), Remedy.SETTINGS));
    }

    NotHeld priceUnknown(String model, RunCap cap) {
        return new NotHeld(notBegun(
                messages.text(
                        "group.trouble.price", model, Figures.dollars(cap.usd().doubleValue())),
                Remedy.WITHOUT_CAP));
    }

    private GroupTrouble notBegun(String sentence, Remedy remedy) {
        return new GroupTrouble(true, messages.text("group.trouble.not-begun"), sentence, remedy);
    }
}

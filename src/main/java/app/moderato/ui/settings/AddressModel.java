package app.moderato.ui.settings;

import app.moderato.core.llm.KeyVault.Kept;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.ConnectPorts;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The wizard's second step: where the provider is, which key opens it, and the first call. */
final class AddressModel {
    /** Where the key comes from. */
    enum KeyState {
        /** The server runs on this computer. */
        NOT_NEEDED,
        /** An environment variable holds it. */
        VARIABLE,
        /** The vault holds one for this address. */
        KEPT,
        WANTED,
        /** The server may do without. */
        OPTIONAL
    }

    private final ConnectPorts ports;
    private final KeyDesk keys;
    private final TaskRunner tasks;
    private final Messages messages;

    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty model = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<KeyState> keyState = new ReadOnlyObjectWrapper<>(KeyState.WANTED);
    private final ReadOnlyStringWrapper keyNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper connecting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asksModel = new ReadOnlyBooleanWrapper();
    private @Nullable ProviderChoice provider;
    private boolean given;
    private @Nullable RunningTask looking;
    private @Nullable RunningTask calling;

    AddressModel(ConnectPorts ports, KeyDesk keys, TaskRunner tasks, Messages messages) {
        this.ports = ports;
        this.keys = keys;
        this.tasks = tasks;
        this.messages = messages;
        address.subscribe(now -> {
            asksModel.set(false);
            model.set("");
        });
    }

    // Properties

    StringProperty addressProperty() {
        return address;
    }

    /** Emptied as soon as the vault has it. */
    StringProperty keyProperty() {
        return key;
    }

    /** Typed where the address has no list of models. */
    StringProperty modelProperty() {
        return model;
    }

    ReadOnlyBooleanProperty asksModelProperty() {
        return asksModel.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<KeyState> keyStateProperty() {
        return keyState.getReadOnlyProperty();
    }

    /** Where the key is, or will be. */
    ReadOnlyStringProperty keyNoteProperty() {
        return keyNote.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty connectingProperty() {
        return connecting.getReadOnlyProperty();
    }

    /** Enough is typed to go on. */
    boolean ready() {
        return !connecting.get()
                && !address.get().isBlank()
                && !(asksModel.get() && model.get().isBlank());
    }

    /** The variable whose key is sent; null where it is not one's. */
    @Nullable
    String variable() {
        return keyState.get() == KeyState.VARIABLE && provider != null
                ? provider.profile().keyVariable()
                : null;
    }

    /** The vault holds one for the address. */
    boolean hasKey() {
        return keyState.get() == KeyState.KEPT;
    }

    // Commands

    /** @param baseUrl null for the provider's usual one */
    void begin(ProviderChoice choice, @Nullable String baseUrl) {
        cancel();
        provider = choice;
        String usual = choice.profile().baseUrl();
        given = false;
        address.set(baseUrl != null ? baseUrl : usual == null ? "" : usual);
        key.set("");
        model.set("");
        asksModel.set(false);
        keyState.set(state(choice));
        keyNote.set(note(choice));
        if (choice.takesKey() && keyState.get() != KeyState.VARIABLE) {
            Target target = Target.of(choice.profile(), address.get());
            looking = tasks.start(
                    messages.text("settings.task.keychain"),
                    progress -> keys.look(target),
                    standing -> show(choice, standing),
                    failure -> {});
        }
    }

    /** One was given for this address, and is wanted again where it is gone. */
    void keyWasGiven() {
        given = true;
        if (keyState.get() == KeyState.OPTIONAL) {
            keyState.set(KeyState.WANTED);
            keyNote.set(messages.text("settings.key.gone"));
        }
    }

    private KeyState state(ProviderChoice choice) {
        String variable = choice.profile().keyVariable();
        if (variable == null) {
            return KeyState.NOT_NEEDED;
        }
        if (!choice.needsKey()) {
            return KeyState.OPTIONAL;
        }
        return ports.variableSet().test(variable) ? KeyState.VARIABLE : KeyState.WANTED;
    }

    private String note(ProviderChoice choice) {
        String variable = String.valueOf(choice.profile().keyVariable());
        return switch (keyState.get()) {
            case NOT_NEEDED -> messages.text("settings.key.not-needed", choice.title());
            case VARIABLE -> messages.text("settings.key.variable", variable);
            case OPTIONAL ->
                ports.variableSet().test(variable)
                        ? messages.text("settings.key.optional-variable", variable)
                        : messages.text("settings.key.optional");
            case WANTED, KEPT -> "";
        };
    }

    private void show(ProviderChoice choice, KeyDesk.Standing standing) {
        if (standing.kept()) {
            keyState.set(KeyState.KEPT);
            keyNote.set(standing.keychain()
                    .map(name -> messages.text("settings.key.kept", name))
                    .orElseGet(() -> messages.text("settings.key.kept-session")));
        } else if (given) {
            keyNote.set(messages.text("settings.key.gone"));
        } else if (choice.needsKey()) {
            keyNote.set(standing.keychain()
                    .map(name -> messages.text("settings.key.will-keep", name))
                    .orElseGet(() -> messages.text("settings.key.no-keychain")));
        }
    }

    /** The endpoint as typed so far. */
    Target target() {
        ProviderChoice choice = provider;
        if (choice == null) {
            throw new IllegalStateException("No provider was chosen");
        }
        return Target.of(choice.profile(), address.get());
    }

    /** What is missing before anything can be sent. An address without its beginning gets one. */
    Optional<Trouble> missing(Troubles troubles) {
        String whole = TypedAddress.completed(address.get());
        if (!whole.equals(address.get().strip())) {
            String before = model.get();
            address.set(whole);
            model.set(before);
        }
        if (!TypedAddress.usable(whole)) {
            return Optional.of(troubles.badAddress());
        }
        Target target = target();
        boolean noKey = keyState.get() == KeyState.WANTED && key.get().isBlank();
        return noKey ? Optional.of(troubles.noKey(target.title())) : Optional.empty();
    }

    /**
     * Hands the key to the vault and asks for the list of models: the first call that is sent.
     *
     * @param listed hears of the models; empty where the address has no list, and one was typed
     */
    void connect(Troubles troubles, Consumer<List<String>> listed, Consumer<Trouble> failed) {
        Target target = target();
        String typed = key.get().strip();
        connecting.set(true);
        calling = tasks.start(
                messages.text("settings.task.connect", target.title()),
                progress -> {
                    Kept kept = typed.isEmpty() ? null : keys.save(target, typed);
                    boolean usable = !(kept instanceof Kept.Nowhere);
                    return new Answer(
                            kept, usable ? ports.probe().models(target.settings(model.get())) : Optional.empty());
                },
                answer -> {
                    connecting.set(false);
                    show(answer.kept());
                    if (answer.kept() instanceof Kept.Nowhere nowhere) {
                        failed.accept(troubles.notKept(nowhere.reason()));
                    } else if (answer.models().isEmpty() && model.get().isBlank()) {
                        asksModel.set(true);
                    } else {
                        listed.accept(answer.models().orElse(List.of()));
                    }
                },
                failure -> {
                    connecting.set(false);
                    failed.accept(troubles.of(target, failure, variable()));
                });
    }

    private record Answer(@Nullable Kept kept, Optional<List<String>> models) {}

    private void show(@Nullable Kept kept) {
        switch (kept) {
            case null -> {}
            case Kept.InKeychain keychain -> kept(messages.text("settings.key.saved", keychain.name()));
            case Kept.ForThisSession session -> kept(messages.text("settings.key.session", session.reason()));
            case Kept.Nowhere nowhere -> {}
        }
    }

    private void kept(String note) {
        keyState.set(KeyState.KEPT);
        keyNote.set(note);
        key.set("");
    }

    /** Nothing under way is heard of any more. */
    void cancel() {
        if (looking != null) {
            looking.cancel();
        }
        if (calling != null) {
            calling.cancel();
        }
        connecting.set(false);
    }
}

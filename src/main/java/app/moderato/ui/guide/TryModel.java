package app.moderato.ui.guide;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.Tried;
import app.moderato.core.interview.TryOut;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.time.Duration;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Puts single questions to single people on the chosen connection; needs no stage. On the screen's thread. */
final class TryModel {
    private static final Duration ONE_CALL = Duration.ofMinutes(2);
    /** A person waits for it. */
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(30);

    /** What was tried, and what came of it. */
    record Outcome(Persona persona, @Nullable Concept concept, Question question, Tried tried) {
        boolean isOf(Persona who, @Nullable Concept about, Question asked) {
            return persona.equals(who) && Objects.equals(concept, about) && question.equals(asked);
        }
    }

    private record Open(@Nullable Connection connection, ChatModel model, TryOut tryOut) {}

    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask asking;
    /** Of the background, which uses it one call at a time. */
    private @Nullable Open open;

    TryModel(Desk desk, TaskRunner tasks, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        desk.choices().preferencesProperty().subscribe((before, now) -> {
            if (!before.chosen().equals(now.chosen())) {
                forget();
            }
        });
    }

    // Properties

    /** Of the last try; null before one. */
    ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why there is no answer; empty where there is one, or none was asked for. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    // Commands

    /**
     * Asks once all that was typed is kept.
     *
     * @param concept null for questions before and after the concepts
     */
    void ask(Persona persona, @Nullable Concept concept, Question question) {
        desk.drafting().whenKept(() -> askNow(persona, concept, question));
    }

    private void askNow(Persona persona, @Nullable Concept concept, Question question) {
        OpenStudy study = desk.studyProperty().get();
        if (study == null || busy.get()) {
            return;
        }
        if (!study.runnable()) {
            trouble.set(messages.text("guide.try.unfinished"));
            return;
        }
        Connection connection = desk.choices().connection().orElse(null);
        trouble.set("");
        busy.set(true);
        asking = tasks.start(
                messages.text("guide.task.try", persona.name()),
                progress -> opened(connection).ask(study.study(), study.panel(), persona, concept, question),
                tried -> {
                    busy.set(false);
                    outcome.set(new Outcome(persona, concept, question, tried));
                },
                failure -> {
                    busy.set(false);
                    trouble.set(
                            failure instanceof LlmException && failure.getMessage() != null
                                    ? failure.getMessage()
                                    : messages.text("guide.try.failed"));
                });
    }

    void cancel() {
        if (asking != null) {
            asking.cancel();
            busy.set(false);
        }
    }

    /** Where a try goes, for people. */
    String target() {
        return desk.choices()
                .connection()
                .map(one -> messages.text(
                        "guide.try.sends", ProviderNames.of(desk.ports().providers(), one.provider()), one.model()))
                .orElseGet(() -> messages.text("guide.try.rehearses"));
    }

    /** What the last try took, for people. */
    static String took(Tried tried, Messages messages) {
        Double usd = tried.whole().usd();
        return messages.text(
                "guide.try.took",
                Figures.seconds(Duration.ofMillis(tried.answer().latencyMillis())),
                Figures.tokens(
                        tried.whole().usage().input() + tried.whole().usage().output()),
                usd == null ? messages.text("guide.try.cost-unknown") : Figures.dollars(usd));
    }

    private synchronized TryOut opened(@Nullable Connection connection) throws LlmException {
        Open known = open;
        if (known != null && Objects.equals(known.connection(), connection)) {
            return known.tryOut();
        }
        forgetNow();
        ProviderSettings settings = connection == null
                ? Fieldwork.rehearsal()
                : new ProviderSettings(
                        connection.provider(),
                        connection.baseUrl(),
                        connection.model(),
                        null,
                        Limits.of(1, ONE_CALL).withLongestOutage(LONGEST_OUTAGE));
        ChatModel model = desk.ports().providers().connect(settings);
        TryOut made = desk.ports().fieldwork().tryOut(model, settings.baseUrl());
        open = new Open(connection, model, made);
        return made;
    }

    private void forget() {
        outcome.set(null);
        trouble.set("");
        tasks.startQuietly(
                messages.text("guide.task.close"),
                progress -> {
                    forgetNow();
                    return "";
                },
                closed -> {},
                failure -> {});
    }

    private synchronized void forgetNow() {
        if (open != null) {
            open.model().close();
            open = null;
        }
    }
}

package app.moderato.ui.settings;

import app.moderato.core.llm.Connection;
import app.moderato.core.llm.ProbeReport;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.settings.Trouble.Remedy;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** From an address that was typed to a model that was checked, or to what is in the way. Needs no stage. */
final class TrialModel {
    private final Desk desk;
    private final AddressModel address;
    private final CheckModel checks;
    private final ModelsModel models;
    private final ConnectionKeeping keeping;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Troubles troubles;
    private final Runnable checking;
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private @Nullable Connection again;
    private @Nullable RunningTask preparing;

    /** @param checking runs when the checks begin */
    TrialModel(
            Desk desk,
            AddressModel address,
            CheckModel checks,
            ModelsModel models,
            ConnectionKeeping keeping,
            TaskRunner tasks,
            Messages messages,
            Runnable checking) {
        this.desk = desk;
        this.address = address;
        this.checks = checks;
        this.models = models;
        this.keeping = keeping;
        this.tasks = tasks;
        this.messages = messages;
        this.checking = checking;
        troubles = new Troubles(messages);
    }

    /** Null while all is well. */
    ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What the checks need is made ready while a person still types. */
    void prepare() {
        preparing = tasks.start(
                messages.text("settings.task.prepare"),
                progress -> {
                    desk.ports().connect().probe().prepare();
                    return true;
                },
                ready -> {},
                failure -> {});
    }

    void clearTrouble() {
        trouble.set(null);
    }

    /** @param connection the one that is tried again, null for a new one */
    void of(@Nullable Connection connection) {
        again = connection;
    }

    /** Asks for the models at the address and checks the one that is wished for. */
    void connect() {
        trouble.set(null);
        Optional<Trouble> missing = address.missing(troubles);
        if (missing.isPresent()) {
            trouble.set(missing.get());
            return;
        }
        address.connect(
                troubles,
                names -> {
                    models.list(address.target(), names);
                    String typed = address.modelProperty().get().strip();
                    known(typed).or(() -> models.first(wished())).ifPresentOrElse(this::check, () -> {
                        trouble.set(new Trouble(
                                messages.text("settings.trouble.lead"),
                                messages.text("settings.trouble.no-models"),
                                messages.text("settings.trouble.again"),
                                Remedy.TRY_AGAIN));
                    });
                },
                trouble::set);
    }

    /** The model that was typed, else that of the connection that is tried again. */
    private Optional<String> known(String typed) {
        Connection before = again;
        return typed.isEmpty()
                ? Optional.ofNullable(before).filter(address.target()::reaches).map(Connection::model)
                : Optional.of(typed);
    }

    private List<String> wished() {
        OpenStudy study = desk.studyProperty().get();
        String ofStudy = study == null ? null : study.study().simulation().model();
        return Stream.concat(
                        Stream.ofNullable(ofStudy),
                        desk.choices().preferences().connections().stream()
                                .filter(address.target()::reaches)
                                .map(Connection::model))
                .toList();
    }

    /** Lists the models before the checks where that can be had; the checks themselves tell what is wrong. */
    void list(String model) {
        checking.run();
        address.modelProperty().set(model);
        address.connect(
                troubles,
                names -> {
                    models.list(address.target(), names);
                    check(model);
                },
                failed -> check(model));
    }

    void check(String model) {
        trouble.set(null);
        checking.run();
        Target target = address.target();
        checks.start(
                target,
                model,
                models.listed(),
                report -> {
                    if (report.passed()) {
                        models.choose(model);
                    }
                    report.failure()
                            .ifPresent(failure -> trouble.set(troubles.of(target, failure, address.variable())));
                    remember(report);
                },
                failure -> trouble.set(troubles.of(target, failure, address.variable())));
    }

    private void remember(ProbeReport report) {
        Connection known = again;
        if (known != null
                && known.model().equals(report.model())
                && address.target().reaches(known)) {
            keeping.remember(known, report, address.hasKey());
        }
    }

    void checkAgain() {
        if (checks.model().isEmpty()) {
            connect();
        } else {
            check(checks.model());
        }
    }

    /** What is still asked is not heard of any more. */
    void cancel() {
        trouble.set(null);
        address.cancel();
        checks.cancel();
    }

    void end() {
        cancel();
        if (preparing != null) {
            preparing.cancel();
        }
    }
}

package app.moderato.ui.shell;

import app.moderato.core.interview.Estimate;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.llm.Usage;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/** What the primary button does now, and what that takes: estimated in the background at every change. */
final class PrimaryModel {
    private final Messages messages = Messages.beside(PrimaryModel.class);
    private final Desk desk;
    private final RunControl runs;
    private final TaskRunner tasks;
    private final ReadOnlyObjectProperty<RailPage> page;
    private final ReadOnlyObjectWrapper<@Nullable Primary> primary = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Estimate> estimate = new SimpleObjectProperty<>();
    private @Nullable RunningTask estimating;

    PrimaryModel(Desk desk, RunControl runs, TaskRunner tasks, ReadOnlyObjectProperty<RailPage> page) {
        this.desk = desk;
        this.runs = runs;
        this.tasks = tasks;
        this.page = page;
        desk.studyProperty().subscribe(this::estimate);
        desk.choices().preferencesProperty().subscribe(this::estimate);
        desk.runs().addListener((ListChangeListener<RunRecord>) change -> decide());
        runs.glanceProperty().subscribe(this::decide);
        page.subscribe(this::decide);
        estimate();
    }

    // Properties

    /** Null while there is nothing to do: no study is open. */
    ReadOnlyObjectProperty<@Nullable Primary> primaryProperty() {
        return primary.getReadOnlyProperty();
    }

    /** Of the open study on the chosen connection; null while it is worked out. */
    ReadOnlyObjectProperty<@Nullable Estimate> estimateProperty() {
        return estimate;
    }

    private void estimate() {
        estimate.set(null);
        if (estimating != null) {
            estimating.cancel();
        }
        OpenStudy study = desk.studyProperty().get();
        if (study != null) {
            ToDoubleFunction<Usage> price =
                    desk.choices().connection().map(this::price).orElse(usage -> 0);
            String model = desk.choices().connection().map(Connection::model).orElse("");
            Tokenizers tokenizers = desk.ports().tokenizers();
            estimating = tasks.start(
                    messages.text("shell.task.estimate"),
                    progress -> Estimate.of(study.study(), study.panel(), tokenizers.of(model), price),
                    found -> {
                        estimate.set(found);
                        decide();
                    },
                    failure -> decide());
        }
        decide();
    }

    /** Null where the price is unknown. */
    private @Nullable ToDoubleFunction<Usage> price(Connection connection) {
        Optional<Providers.Profile> profile = desk.ports().providers().known().stream()
                .filter(known -> known.name().equals(connection.provider()))
                .findFirst();
        if (profile.isEmpty()
                || desk.ports()
                        .prices()
                        .cost(profile.get(), connection.model(), Usage.NONE)
                        .isEmpty()) {
            return null;
        }
        return usage -> desk.ports()
                .prices()
                .cost(profile.get(), connection.model(), usage)
                .orElseThrow();
    }

    private void decide() {
        primary.set(decided());
    }

    private @Nullable Primary decided() {
        if (desk.studyProperty().get() == null) {
            return null;
        }
        RunGlance glance = runs.glanceProperty().get();
        if (glance != null && glance.state() == RunState.RUNNING) {
            Duration left = glance.left();
            return new Primary(
                    Primary.Action.PAUSE,
                    messages.text("shell.primary.pause"),
                    left == null ? "" : messages.text("shell.primary.left", Figures.clock(left)));
        }
        if (glance != null && glance.state() == RunState.PAUSED) {
            return new Primary(
                    Primary.Action.GO_ON,
                    messages.text("shell.primary.go-on"),
                    messages.text("shell.primary.done", Figures.percent(glance.fraction())));
        }
        if (glance != null && glance.state() == RunState.COMPLETED && page.get() == RailPage.RUN) {
            return new Primary(Primary.Action.READ_RESULTS, messages.text("shell.primary.read"), "");
        }
        return desk.choices().connection().isPresent()
                ? new Primary(Primary.Action.RUN, messages.text("shell.primary.run"), takes())
                : new Primary(Primary.Action.REHEARSE, messages.text("shell.primary.rehearse"), takes());
    }

    /** What the newest whole run by the same model took, by its cells; else the most it is likely to cost. */
    private String takes() {
        Estimate known = estimate.get();
        if (known == null) {
            return "";
        }
        Optional<RunRecord> last = lastWhole();
        String cost = last.map(RunRecord::costUsd)
                .map(usd -> messages.text("shell.primary.estimate", Figures.dollars(usd * share(known, last.get()))))
                .orElseGet(() -> most(known));
        return last.map(run -> messages.text("shell.primary.takes", cost, Figures.about(time(known, run))))
                .orElse(cost);
    }

    private String most(Estimate known) {
        Double high = known.costHigh();
        if (high == null) {
            return messages.text("shell.primary.cost-unknown");
        }
        return high == 0 ? Figures.dollars(0.0) : messages.text("shell.primary.up-to", Figures.dollars(high));
    }

    private static double share(Estimate known, RunRecord run) {
        return known.cells() / (double) run.planned();
    }

    private static Duration time(Estimate known, RunRecord run) {
        Duration took = Duration.between(run.startedAt(), Objects.requireNonNull(run.endedAt()));
        return Duration.ofMillis(Math.round(took.toMillis() * share(known, run)));
    }

    private Optional<RunRecord> lastWhole() {
        String model = desk.choices().connection().map(Connection::model).orElse("");
        return desk.runs().stream()
                .filter(run -> run.state() == RunState.COMPLETED && run.endedAt() != null && run.planned() > 0)
                .filter(run -> model.isEmpty() ? run.rehearsal() : run.model().equals(model) && !run.rehearsal())
                .findFirst();
    }
}

package app.moderato.ui.settings;

import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Finding;
import app.moderato.core.llm.ModelProbe;
import app.moderato.core.llm.ProbeReport;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.Progress;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The wizard's third step: one check after another, each shown as it ends. */
final class CheckModel {
    private static final int CHECKS = Kind.values().length;
    /** More steps than any probe takes, waits included. */
    private static final double MANY = 1000;

    private final ModelProbe probe;
    private final CheckWords words;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<CheckRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ProbeReport> report = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningTask task;
    private String model = "";

    CheckModel(ModelProbe probe, CheckWords words, TaskRunner tasks, Messages messages) {
        this.probe = probe;
        this.words = words;
        this.tasks = tasks;
        this.messages = messages;
        clear();
    }

    // Properties

    /** One for each kind, in order. */
    ObservableList<CheckRow> rows() {
        return rows;
    }

    /** Being checked, or checked last; empty for none. */
    String model() {
        return model;
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** How many are done and what they cost so far. */
    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** What the findings come to; empty until all have ended. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Null until all checks have ended. */
    ReadOnlyObjectProperty<@Nullable ProbeReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    boolean passed() {
        ProbeReport now = report.get();
        return now != null && now.passed();
    }

    /** This model was checked, and passed. */
    boolean passed(@Nullable String model) {
        ProbeReport now = report.get();
        return now != null && now.passed() && now.model().equals(model);
    }

    // Commands

    /** @param ended hears of the report, or of a failure of ours */
    void start(
            Target target, String name, List<String> listed, Consumer<ProbeReport> ended, Consumer<Exception> failed) {
        clear();
        running.set(true);
        model = name;
        title.set(messages.text("settings.checks.title", name));
        Steps steps = new Steps(target);
        RunningTask started = tasks.start(
                messages.text("settings.task.check", target.title()),
                progress -> probe.check(target.settings(name), listed, steps.following(progress)),
                found -> {
                    show(steps.latest());
                    running.set(false);
                    note.set(words.note(found));
                    report.set(found);
                    ended.accept(found);
                },
                failure -> {
                    running.set(false);
                    failed.accept(failure);
                });
        task = started;
        started.fractionProperty().subscribe(now -> {
            if (started == task && running.get()) {
                show(steps.latest());
            }
        });
    }

    void cancel() {
        if (task != null) {
            task.cancel();
        }
        running.set(false);
    }

    /** As before the first check. */
    void clear() {
        cancel();
        task = null;
        report.set(null);
        note.set("");
        facts.set("");
        fraction.set(0);
        rows.setAll(Arrays.stream(Kind.values()).map(CheckRow::waiting).toList());
    }

    private void show(State state) {
        rows.setAll(state.rows());
        long done = state.rows().stream().filter(CheckRow::done).count();
        fraction.set(done / (double) CHECKS);
        facts.set(messages.text("settings.checks.facts", done, CHECKS, state.cost()));
    }

    /** What the screen shows at one moment. */
    private record State(List<CheckRow> rows, String cost) {}

    /** Follows the probe on its thread; only the latest state waits for the screen. */
    private final class Steps implements ModelProbe.Watcher {
        private final Target target;
        private final CheckWords.Spending spending;
        private final Map<Kind, CheckRow> known = new EnumMap<>(Kind.class);
        private Progress progress = (fraction, sentence) -> {};
        private volatile State latest;
        private int steps;

        Steps(Target target) {
            this.target = target;
            spending = words.spending(target);
            rows.forEach(row -> known.put(row.kind(), row));
            latest = new State(List.copyOf(rows), spending.words());
        }

        ModelProbe.Watcher following(Progress shown) {
            progress = shown;
            return this;
        }

        State latest() {
            return latest;
        }

        @Override
        public void began(Kind kind) {
            put(CheckRow.running(kind, words.running(kind)));
        }

        @Override
        public void waits(Kind kind, Duration wait) {
            put(CheckRow.running(kind, messages.text("settings.checks.waits", Figures.about(wait))));
        }

        @Override
        public void ended(Finding finding) {
            spending.add(finding);
            CheckRow before = known.get(finding.kind());
            put(CheckRow.ended(
                    finding, before != null && before.state() == CheckRow.State.RUNNING, words.seen(target, finding)));
        }

        /** A fraction of its own at every step, so that none goes by unseen. */
        private void put(CheckRow row) {
            known.put(row.kind(), row);
            latest = new State(List.copyOf(known.values()), spending.words());
            long begun = known.values().stream()
                    .filter(one -> one.state() != CheckRow.State.WAITING)
                    .count();
            long over = known.values().stream().filter(CheckRow::over).count();
            steps++;
            progress.report((begun + over + steps / MANY) / (2.0 * CHECKS + 1), words.name(row.kind()));
        }
    }
}

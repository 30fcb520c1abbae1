package app.moderato.ui.shell;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Estimate;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.StopRule;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.GroupControl;
import app.moderato.ui.desk.GroupGlance;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunCap;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.desk.StudyProblems;
import app.moderato.ui.desk.Unfinished;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
    private final GroupControl groups;
    private final TaskRunner tasks;
    private final ReadOnlyObjectProperty<RailPage> page;
    private final ReadOnlyObjectWrapper<@Nullable Primary> primary = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Primary> anew = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper pilot = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Estimate> estimate = new SimpleObjectProperty<>();
    private @Nullable RunningTask estimating;

    PrimaryModel(
            Desk desk, RunControl runs, GroupControl groups, TaskRunner tasks, ReadOnlyObjectProperty<RailPage> page) {
        this.desk = desk;
        this.runs = runs;
        this.groups = groups;
        this.tasks = tasks;
        this.page = page;
        desk.studyProperty().subscribe(this::estimate);
        desk.choices().preferencesProperty().subscribe(this::estimate);
        desk.runs().addListener((ListChangeListener<RunRecord>) change -> decide());
        runs.glanceProperty().subscribe(this::decide);
        groups.glanceProperty().subscribe(this::decide);
        page.subscribe(this::decide);
        estimate();
    }

    // Properties

    /** Null while there is nothing to do: no study is open. */
    ReadOnlyObjectProperty<@Nullable Primary> primaryProperty() {
        return primary.getReadOnlyProperty();
    }

    /** The new run that can be begun where the button goes on with an old one; null where the button begins one. */
    ReadOnlyObjectProperty<@Nullable Primary> anewProperty() {
        return anew.getReadOnlyProperty();
    }

    /** A few people can be asked first, as no run is under way and the study lacks nothing. */
    ReadOnlyBooleanProperty pilotProperty() {
        return pilot.getReadOnlyProperty();
    }

    private void estimate() {
        estimate.set(null);
        if (estimating != null) {
            estimating.cancel();
        }
        OpenStudy study = desk.studyProperty().get();
        if (study != null && study.runnable()) {
            Connection connection = desk.choices().connection().orElse(null);
            // not by mapping what is optional: a price that is unknown is null, and would become the rehearsal's
            ToDoubleFunction<Usage> price = connection == null ? usage -> 0 : price(connection);
            String model = connection == null ? "" : connection.model();
            Tokenizers tokenizers = desk.ports().tokenizers();
            estimating = tasks.startQuietly(
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

    /** Null where the price is unknown, or the provider is by now. */
    private @Nullable ToDoubleFunction<Usage> price(Connection connection) {
        return desk.ports().providers().find(connection.provider()).isEmpty()
                ? null
                : desk.ports().fieldwork().prices().of(connection.provider(), connection.baseUrl(), connection.model());
    }

    private void decide() {
        Primary now = decided();
        primary.set(now);
        boolean goesOn = now != null && now.run() != null;
        anew.set(goesOn ? begin("shell.primary.run-anew", "shell.primary.rehearse-anew") : null);
        pilot.set(goesOn
                || (now != null && (now.action() == Primary.Action.RUN || now.action() == Primary.Action.REHEARSE)));
    }

    private @Nullable Primary decided() {
        if (desk.studyProperty().get() == null) {
            return null;
        }
        GroupGlance group = groups.glanceProperty().get();
        if (group != null && page.get() == RailPage.GROUP) {
            return ofGroup(group);
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
            boolean atCap = glance.atCap();
            return new Primary(
                    atCap ? Primary.Action.RAISE_CAP : Primary.Action.GO_ON,
                    messages.text(atCap ? "shell.primary.raise-cap" : "shell.primary.go-on"),
                    messages.text("shell.primary.done", Figures.percent(glance.fraction())));
        }
        if (glance != null && glance.heardOut() && page.get() == RailPage.RUN && listed(glance)) {
            return new Primary(Primary.Action.READ_RESULTS, messages.text("shell.primary.read"), "");
        }
        OpenStudy study = desk.studyProperty().get();
        if (!study.runnable()) {
            return new Primary(
                    Primary.Action.FINISH,
                    messages.text("shell.primary.finish"),
                    messages.text("shell.primary.to-finish", StudyProblems.open(study)));
        }
        return Unfinished.of(desk)
                .map(this::goOn)
                .orElseGet(() -> begin("shell.primary.run", "shell.primary.rehearse"));
    }

    /** It is a run of the open study. */
    private boolean listed(RunGlance glance) {
        return desk.runs().stream().anyMatch(run -> run.id().equals(glance.run()));
    }

    private Primary ofGroup(GroupGlance group) {
        return group.paused()
                ? new Primary(Primary.Action.GO_ON_GROUP, messages.text("shell.primary.go-on"), "")
                : new Primary(Primary.Action.NEXT_STEP, messages.text("shell.primary.next-step"), group.next());
    }

    private Primary goOn(RunRecord run) {
        boolean atCap = run.state() == RunState.BUDGET;
        return new Primary(
                atCap ? Primary.Action.RAISE_CAP : Primary.Action.RESUME,
                messages.text(atCap ? "shell.primary.raise-cap" : "shell.primary.resume", String.valueOf(run.id())),
                messages.text("shell.primary.open", run.count(CellStatus.PENDING)),
                run.id());
    }

    private Primary begin(String run, String rehearse) {
        return desk.choices().connection().isPresent()
                ? new Primary(Primary.Action.RUN, messages.text(run), takes())
                : new Primary(Primary.Action.REHEARSE, messages.text(rehearse), takes());
    }

    /** For people: what a run is likely to cost, whether its cap is below that, and when it ends before that by itself. */
    String costs() {
        Estimate known = estimate.get();
        OpenStudy study = desk.studyProperty().get();
        if (known == null || study == null) {
            return "";
        }
        StopRule rule = study.study().simulation().stop();
        return costs(known, study) + (rule == null ? "" : " " + rule.sentence());
    }

    private String costs(Estimate known, OpenStudy study) {
        Double low = known.costLow();
        Double high = known.costHigh();
        if (low == null || high == null) {
            return messages.text(
                    "shell.agree.cost-unknown",
                    desk.choices().connection().map(Connection::model).orElse(""));
        }
        if (high == 0) {
            return messages.text("shell.agree.free");
        }
        String range = messages.text("shell.agree.cost", Figures.dollars(low), Figures.dollars(high));
        return RunCap.of(study.study(), desk.choices().preferences())
                .map(cap -> range + " " + kept(cap, high))
                .orElse(range);
    }

    private String kept(RunCap cap, double high) {
        String usd = Figures.dollars(cap.usd().doubleValue());
        if (high <= cap.usd().doubleValue()) {
            return messages.text("shell.agree.cap", usd);
        }
        return messages.text(cap.ofStudy() ? "shell.agree.cap-study" : "shell.agree.cap-settings", usd);
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

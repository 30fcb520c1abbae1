package app.moderato.ui.shell;

import app.moderato.core.interview.RunRecord;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.GroupControl;
import app.moderato.ui.desk.GroupGlance;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunCap;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunGlance;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The right end of the status bar: what the run or the group on screen costs, and what it may. */
final class SpendingModel {
    private final Messages messages = Messages.beside(SpendingModel.class);
    private final Desk desk;
    private final RunControl runs;
    private final GroupControl groups;
    private final ReadOnlyObjectProperty<RailPage> page;
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper cap = new ReadOnlyStringWrapper("");

    SpendingModel(Desk desk, RunControl runs, GroupControl groups, ReadOnlyObjectProperty<RailPage> page) {
        this.desk = desk;
        this.runs = runs;
        this.groups = groups;
        this.page = page;
        desk.studyProperty().subscribe(this::follow);
        desk.choices().preferencesProperty().subscribe(this::follow);
        desk.runProperty().subscribe(this::follow);
        runs.glanceProperty().subscribe(this::follow);
        groups.glanceProperty().subscribe(this::follow);
        page.subscribe(this::follow);
        follow();
    }

    /** Run, cells and cost of the run looked at or under way; empty before there is one. */
    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Empty where nothing caps a run. */
    ReadOnlyStringProperty capProperty() {
        return cap.getReadOnlyProperty();
    }

    private void follow() {
        GroupGlance group = groups.glanceProperty().get();
        if (group != null && page.get() == RailPage.GROUP) {
            describe(group);
            return;
        }
        describeCap();
        RunGlance glance = runs.glanceProperty().get();
        if (glance != null && glance.live()) {
            facts.set(messages.text("shell.status.live", cost(glance.costUsd()), glance.atOnce()));
        } else {
            describe(desk.runProperty().get());
        }
    }

    /** The study's own cap, else the one chosen for this computer; a rehearsal costs nothing. */
    private void describeCap() {
        OpenStudy now = desk.studyProperty().get();
        Optional<RunCap> most = Optional.ofNullable(now)
                .flatMap(open -> RunCap.of(open.study(), desk.choices().preferences()))
                .filter(one -> desk.choices().connection().isPresent());
        cap.set(most.map(one -> messages.text(
                        "shell.status.cap", Figures.dollars(one.usd().doubleValue())))
                .orElse(""));
    }

    private void describe(GroupGlance group) {
        Double projected = group.projectedUsd();
        facts.set(
                projected == null || group.rehearsal()
                        ? messages.text("shell.status.group-cost", cost(group.costUsd()))
                        : messages.text("shell.status.group-of", cost(group.costUsd()), cost(projected)));
        cap.set(messages.text("shell.status.recording"));
    }

    private void describe(@Nullable RunRecord run) {
        facts.set(
                run == null
                        ? ""
                        : messages.text(
                                "shell.status.run",
                                String.valueOf(run.id()),
                                run.done(),
                                run.planned(),
                                cost(run.costUsd())));
    }

    private String cost(@Nullable Double usd) {
        return usd == null ? messages.text("shell.status.cost-unknown") : Figures.dollars(usd);
    }
}

package app.moderato.ui.shell;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.GroupControl;
import app.moderato.ui.desk.GroupGlance;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.desk.StudyProblems;
import app.moderato.ui.task.TaskRunner;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the frame shows around every page; needs no stage. */
final class ShellViewModel implements Navigator {
    private final Messages messages = Messages.beside(ShellViewModel.class);
    private final Desk desk;
    private final RunControl runs;
    private final GroupControl groups;
    private final PrimaryModel primary;
    private final StatusModel status;
    private final SpendingModel spending;
    private final SavedModel saved;
    private final KeyModel key;

    private final ReadOnlyObjectWrapper<RailPage> page = new ReadOnlyObjectWrapper<>(RailPage.HOME);
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place.Home());
    private final ReadOnlyStringWrapper study = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper providerName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper providerModel = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper rehearsal = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper groupLive = new ReadOnlyBooleanWrapper();

    ShellViewModel(Desk desk, RunControl runs, GroupControl groups, TaskRunner tasks) {
        this.desk = desk;
        this.runs = runs;
        this.groups = groups;
        this.primary = new PrimaryModel(desk, runs, groups, tasks, page.getReadOnlyProperty());
        this.status = new StatusModel(desk, runs, groups, tasks, page.getReadOnlyProperty());
        this.spending = new SpendingModel(desk, runs, groups, page.getReadOnlyProperty());
        this.saved = new SavedModel(desk);
        this.key = new KeyModel(desk, tasks);
        desk.studyProperty()
                .subscribe(now -> study.set(now == null ? "" : now.study().title()));
        desk.choices().preferencesProperty().subscribe(this::describeChoices);
        runs.glanceProperty().subscribe(this::describeLive);
        groups.glanceProperty().subscribe(this::describeLive);
        key.missingProperty().subscribe(this::describeChoices);
        describeChoices();
    }

    // Properties

    PrimaryModel primary() {
        return primary;
    }

    StatusModel status() {
        return status;
    }

    SpendingModel spending() {
        return spending;
    }

    SavedModel saved() {
        return saved;
    }

    KeyModel key() {
        return key;
    }

    ReadOnlyObjectProperty<RailPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Where a person was last sent; set anew at every going, so that the same place can be gone to twice. */
    ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Title of the open study; empty before one is open. */
    ReadOnlyStringProperty studyProperty() {
        return study.getReadOnlyProperty();
    }

    Drafting drafting() {
        return desk.drafting();
    }

    ReadOnlyStringProperty providerNameProperty() {
        return providerName.getReadOnlyProperty();
    }

    ReadOnlyStringProperty providerModelProperty() {
        return providerModel.getReadOnlyProperty();
    }

    /** The rehearsal is chosen: nothing leaves the computer, nothing is real. */
    ReadOnlyBooleanProperty rehearsalProperty() {
        return rehearsal.getReadOnlyProperty();
    }

    /** A run is under way. */
    ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** A group is at the table. */
    ReadOnlyBooleanProperty groupLiveProperty() {
        return groupLive.getReadOnlyProperty();
    }

    // Commands

    @Override
    public void go(Place target) {
        if (!(target instanceof Place.Over)) {
            page.set(RailPage.of(target));
        }
        place.set(target);
    }

    /** Whether a person has to agree before the primary button does its work. */
    boolean asksFirst() {
        Primary now = primary.primaryProperty().get();
        return now != null && now.action() == Primary.Action.RUN;
    }

    /** Does what the primary button says; what sends and costs has been agreed to. */
    void act() {
        Primary now = primary.primaryProperty().get();
        if (now == null) {
            return;
        }
        switch (now.action()) {
            case RUN, REHEARSE -> {
                runs.begin();
                go(new Place.Run(false));
            }
            case FINISH ->
                StudyProblems.firstOpen(
                                Objects.requireNonNull(desk.studyProperty().get()))
                        .ifPresent(this::go);
            case PAUSE -> runs.pause();
            case GO_ON -> runs.goOn();
            case RESUME -> {
                runs.resume(Objects.requireNonNull(now.run()));
                go(new Place.Run(false));
            }
            case RAISE_CAP -> raiseCap(now);
            case READ_RESULTS -> go(new Place.Results());
            case NEXT_STEP -> groups.moveOn();
            case GO_ON_GROUP -> groups.goOn();
        }
    }

    /** Begins a new run although an old one could be gone on with; what sends and costs has been agreed to. */
    void actAnew() {
        runs.begin();
        go(new Place.Run(false));
    }

    /** Asks a few people first; what sends and costs has been agreed to. */
    void pilot() {
        runs.pilot();
        go(new Place.Run(false));
    }

    private void raiseCap(Primary now) {
        RunGlance glance = runs.glanceProperty().get();
        if (now.run() != null) {
            go(new Place.RaiseCap(now.run()));
        } else if (glance != null) {
            go(new Place.RaiseCap(glance.run()));
        }
    }

    void stop() {
        if (onGroup()) {
            groups.stop();
        } else if (live.get()) {
            runs.stop();
        }
    }

    /** A group is at the table and on the screen. */
    boolean onGroup() {
        return groupLive.get() && page.get() == RailPage.GROUP;
    }

    /** Pauses the group on the screen, or goes on with it. */
    void pauseGroup() {
        GroupGlance now = groups.glanceProperty().get();
        if (now != null && now.paused()) {
            groups.goOn();
        } else {
            groups.pause();
        }
    }

    void choose(String connection) {
        desk.choices().change(now -> now.withChosen(connection));
    }

    /** Takes the last change to the design back and shows where it was. */
    void undo() {
        Place was = desk.drafting().undo();
        if (was != null) {
            go(was);
        }
    }

    void redo() {
        Place was = desk.drafting().redo();
        if (was != null) {
            go(was);
        }
    }

    private void describeChoices() {
        rehearsal.set(desk.choices().connection().isEmpty());
        providerName.set(desk.choices()
                .connection()
                .map(one -> ProviderNames.of(desk.ports().providers(), one.provider()))
                .orElseGet(() -> messages.text("shell.provider.rehearsal")));
        providerModel.set(desk.choices()
                .connection()
                .map(chosen -> key.missingProperty().get() ? messages.text("shell.provider.no-key") : chosen.model())
                .orElseGet(() -> messages.text("shell.provider.offline")));
    }

    private void describeLive() {
        RunGlance glance = runs.glanceProperty().get();
        live.set(glance != null && glance.live());
        groupLive.set(groups.glanceProperty().get() != null);
    }
}

package app.moderato.ui.group;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEstimate;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupNews;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.GroupState;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.file.study.StoredGroup;
import app.moderato.ui.control.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One group as the page shows it, at the table or as it was. On the screen's thread. */
final class TableModel {
    /** @param sentence why it stands; empty where people wanted it */
    record Standing(RunState state, String sentence) {}

    private final StoredGroup before;
    private final boolean held;
    private final TableNames names;
    private final Messages messages;
    private final StreamRows stream;
    private final PeopleModel people;
    private final ObservableList<StageRow> agenda = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<GroupState> state = new ReadOnlyObjectWrapper<>(GroupState.BEFORE);
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Double> spent = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<GroupNews.@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final Instant since;
    private final ReadOnlyLongWrapper seconds = new ReadOnlyLongWrapper();
    private @Nullable Instant asked;
    private Duration spoken = Duration.ZERO;
    private int turns;

    /**
     * @param before the group as it was read
     * @param held whether a sitting of this window goes on with it, which is heard from now on
     */
    TableModel(StoredGroup before, boolean held, Messages messages, Clock clock) {
        ZoneId zone = clock.getZone();
        this.since = clock.instant();
        this.before = before;
        this.held = held;
        this.messages = messages;
        this.names = new TableNames(before.design(), messages);
        this.stream = new StreamRows(names, before.design().people().size(), messages, zone);
        this.people = new PeopleModel(before.design().people().stream()
                .map(Persona::id)
                .map(id -> new PersonRow(id, names.name(id), names.initials(id), names.age(id)))
                .toList());
        spent.set(before.record().costUsd());
        GroupState now = GroupState.BEFORE;
        for (GroupContents.Happened happened : before.contents().events()) {
            now = now.after(happened.event());
            stream.happened(happened.event(), now, happened.at());
        }
        arrive(now);
        if (!held) {
            standing.set(new Standing(before.record().state(), ""));
        }
    }

    GroupId group() {
        return before.record().id();
    }

    GroupRecord record() {
        return before.record();
    }

    GroupDesign design() {
        return before.design();
    }

    /** A sitting of this window goes on with it. */
    boolean held() {
        return held;
    }

    TableNames names() {
        return names;
    }

    ObservableList<StreamRow> stream() {
        return stream.rows();
    }

    PeopleModel people() {
        return people;
    }

    ObservableList<StageRow> agenda() {
        return agenda;
    }

    ReadOnlyObjectProperty<GroupState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    GroupState state() {
        return state.get();
    }

    /** Why it does not go on by itself; null while it does. */
    ReadOnlyObjectProperty<@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** The moderator is waited for. */
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** In US dollars; null where the model's price is unknown. */
    ReadOnlyObjectProperty<@Nullable Double> spentProperty() {
        return spent.getReadOnlyProperty();
    }

    /** The last try that failed, until somebody has said something again. */
    ReadOnlyObjectProperty<GroupNews.@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** In US dollars, if it goes on as it has; null while that is not known. */
    @Nullable
    Double projected() {
        Double usd = spent.get();
        return usd == null
                ? null
                : GroupEstimate.projected(design(), state.get(), usd).orElse(null);
    }

    /** Mean of the turns heard since the sitting began; 0 before the first. */
    double secondsATurn() {
        return turns == 0 ? 0 : spoken.toMillis() / 1e3 / turns;
    }

    /** Since this sitting began to be heard. */
    ReadOnlyLongProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    /** Time passes. */
    void tick(Instant now) {
        if (live()) {
            seconds.set(Duration.between(since, now).toSeconds());
        }
    }

    /** It goes on by itself, or would as soon as the moderator says something. */
    boolean live() {
        return held && standing.get() == null;
    }

    boolean paused() {
        Standing now = standing.get();
        return now != null && now.state() == RunState.PAUSED;
    }

    /** The next step of the agenda; empty where there is none. */
    String nextStage() {
        int next = state.get().stage() + 1;
        return next < design().agenda().size() ? names.stage(next) : "";
    }

    void hear(List<NewsBox.Heard> all) {
        all.forEach(one -> hear(one.news(), one.at()));
    }

    private void hear(GroupNews news, Instant at) {
        switch (news) {
            case GroupNews.Happened happened -> happened(happened.event(), happened.state(), at);
            case GroupNews.Wishes wishes -> people.wish(wishes.wishes());
            case GroupNews.Thinking thinking -> thinking(thinking.who(), thinking.aloud(), at);
            case GroupNews.Saying saying -> {
                people.speaking(saying.who());
                stream.typing(saying.who(), saying.soFar());
            }
            case GroupNews.Trouble failed -> trouble.set(failed);
            case GroupNews.Spent now -> spent.set(now.usd());
            case GroupNews.Waiting now -> {
                people.quiet();
                stream.quiet();
                waiting.set(true);
            }
            case GroupNews.Stood stood -> {
                people.quiet();
                stream.quiet();
                standing.set(new Standing(stood.state(), stood.sentence()));
            }
        }
    }

    private void happened(GroupEvent event, GroupState after, Instant at) {
        if (event instanceof GroupEvent.Spoke && asked != null) {
            spoken = spoken.plus(Duration.between(asked, at));
            turns++;
        }
        if (event instanceof GroupEvent.Spoke || event instanceof GroupEvent.Reacted) {
            trouble.set(null);
        }
        waiting.set(false);
        stream.happened(event, after, at);
        arrive(after);
    }

    private void thinking(@Nullable PersonaId who, boolean aloud, Instant at) {
        standing.set(null);
        waiting.set(false);
        if (aloud) {
            asked = at;
            people.thinking(who);
            stream.typing(who, "");
        }
    }

    /** The moderator wants it to go on. */
    void goesOn() {
        if (held) {
            standing.set(null);
        }
    }

    private void arrive(GroupState now) {
        state.set(now);
        people.count(now);
        List<StageRow> rows = StageRow.of(design(), now, names, messages);
        if (!rows.equals(agenda)) {
            agenda.setAll(rows);
        }
    }
}

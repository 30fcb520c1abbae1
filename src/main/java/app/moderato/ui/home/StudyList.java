package app.moderato.ui.home;

import app.moderato.core.interview.LatestRun;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Binned;
import app.moderato.ui.desk.Deleted;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Shelving;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The list of studies and what can be done with one; needs no stage. */
final class StudyList {
    private final Messages messages = Messages.beside(StudyList.class);
    private final Desk desk;
    private final FileDialogs files;
    private final Clock clock;
    private final StringProperty filter = new SimpleStringProperty("");
    private final FilteredList<ShelvedStudy> shown;
    private final Deque<Deleted> deleted = new ArrayDeque<>();
    private final ReadOnlyStringWrapper instead = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");

    StudyList(Desk desk, FileDialogs files) {
        this.desk = desk;
        this.files = files;
        this.clock = desk.ports().clock().withZone(ZoneId.systemDefault());
        this.shown = new FilteredList<>(desk.shelf());
        filter.subscribe(this::filter);
        desk.stateProperty().subscribe(this::describeNone);
    }

    // Properties

    Desk desk() {
        return desk;
    }

    /** What a study's title must hold; the screen may set it. */
    StringProperty filterProperty() {
        return filter;
    }

    /** Those whose titles hold it, the one used last first. */
    ObservableList<ShelvedStudy> shown() {
        return shown;
    }

    /** What stands in the place of the rows where there are none. */
    ReadOnlyStringProperty insteadProperty() {
        return instead.getReadOnlyProperty();
    }

    /** What was just done with a study, as a sentence; empty where it goes without saying. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** How it can be taken back; empty where it cannot. */
    ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** State, cost and day of the last run, number of runs, such as “Complete · $1.85 · Fri 20 Nov · 3 runs”. */
    String facts(ShelvedStudy study) {
        List<String> facts = new ArrayList<>();
        if (study.bundled()) {
            facts.add(messages.text("home.recent.sample"));
        }
        facts.add(messages.text(StudyState.of(study).key()));
        LatestRun run = study.latest();
        if (run != null) {
            String cost = cost(run);
            if (!cost.isEmpty()) {
                facts.add(cost);
            }
            facts.add(when(run.startedAt()));
        }
        if (study.runs() > 1) {
            facts.add(messages.text("home.recent.runs", study.runs()));
        }
        return String.join(" · ", facts);
    }

    /** A rehearsal costs nothing, and a run under way is not priced yet. */
    private String cost(LatestRun run) {
        boolean live = run.state().goesOn();
        if (run.rehearsal() || (live && run.costUsd() == null)) {
            return "";
        }
        return run.costUsd() == null ? messages.text("home.recent.no-cost") : Figures.dollars(run.costUsd());
    }

    String size(ShelvedStudy study) {
        return messages.text("home.recent.concepts", study.concepts(), study.people());
    }

    /** When it was last opened, changed or run. */
    String used(ShelvedStudy study) {
        return when(study.openedAt());
    }

    private String when(Instant instant) {
        return Figures.when(instant, clock);
    }

    boolean isOpen(ShelvedStudy study) {
        return desk.isOpen(study);
    }

    /** The word on what takes a study away: its file too, or from this list only. */
    String deleteWord(ShelvedStudy study) {
        return messages.text(desk.shelving().madeHere(study) ? "home.recent.delete" : "home.recent.forget");
    }

    /** The sample would come back at once where there is nothing else to open. */
    boolean deletable(ShelvedStudy study) {
        return !study.bundled() || desk.shelf().size() > 1;
    }

    /** What was deleted and can be brought back, the last one first. */
    ObservableList<Binned> bin() {
        return desk.shelving().bin();
    }

    /** When it was deleted and when it is gone for good, such as “Today 10:15 · gone for good after Sat 26 Dec”. */
    String facts(Binned binned) {
        return messages.text("home.bin.facts", when(binned.deletedAt()), when(binned.erasedAt()));
    }

    // Commands

    void open(ShelvedStudy study) {
        desk.open(study);
    }

    void duplicate(ShelvedStudy study) {
        settle();
        desk.shelving().duplicate(study);
    }

    /** Asks where to, then writes the study there with all that lies beside it. */
    void saveCopy(ShelvedStudy study) {
        files.folder(messages.text("home.copy.title", study.title()))
                .ifPresent(folder -> desk.shelving().saveCopy(study, folder, this::saved));
    }

    private void saved(Shelving.SavedCopy copy) {
        deleted.clear();
        notice.set(messages.text(
                copy.whole() ? "home.notice.saved" : "home.notice.saved-part",
                copy.file().toString()));
        offer.set("");
    }

    void delete(ShelvedStudy study) {
        if (deletable(study)) {
            desk.shelving().delete(study, gone -> {
                deleted.push(gone);
                tellDeleted();
            });
        }
    }

    /** Brings back what was deleted last, then what was deleted before it. */
    void undo() {
        Deleted last = deleted.poll();
        if (last != null) {
            desk.shelving().restore(last);
        }
        tellDeleted();
    }

    /** Brings a study of the bin back; the undo of its deletion is done by that. */
    void restore(Binned binned) {
        deleted.removeIf(gone -> binned.place().equals(gone.bin()));
        tellDeleted();
        desk.shelving().restore(binned, () -> {
            notice.set(messages.text("home.notice.restored", binned.title()));
            offer.set("");
        });
    }

    private void tellDeleted() {
        Deleted last = deleted.peek();
        notice.set(last == null ? "" : sentence(last));
        offer.set(last == null ? "" : messages.text("home.notice.undo"));
    }

    private String sentence(Deleted gone) {
        String title = gone.study().title();
        if (gone.bin() != null) {
            return messages.text("home.notice.deleted", title);
        }
        return messages.text(gone.study().bundled() ? "home.notice.sample-off" : "home.notice.off-list", title);
    }

    /** A person turns to something else: what was done is settled. */
    void settle() {
        deleted.clear();
        tellDeleted();
    }

    private void filter(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(study -> study.title().toLowerCase(Locale.ROOT).contains(wanted));
        describeNone();
    }

    private void describeNone() {
        String key = filter.get().isBlank() ? "home.recent.none" : "home.recent.none-found";
        instead.set(messages.text(
                desk.stateProperty().get() == Desk.State.OPENING ? "home.recent.loading" : key,
                filter.get().strip()));
    }
}

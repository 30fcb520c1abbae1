package app.moderato.ui.desk;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.Draft;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.settings.Preferences;
import app.moderato.file.study.OwnStudies;
import app.moderato.file.study.Samples;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import app.moderato.file.study.StudyTemplate;
import app.moderato.ui.control.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The desk's reading of files, database and numbers. Any thread but the screen's. */
final class DeskWork {
    /** Runs and shelf at one moment. */
    record Lists(List<RunRecord> runs, List<ShelvedStudy> shelf) {}

    /** @param trouble why it is not the study that was asked for; empty where it is */
    record Opened(OpenStudy study, Lists lists, String trouble) {
        Opened telling(String sentence) {
            return new Opened(study, lists, sentence);
        }
    }

    /** Of files that may all be on a disk that is not there. */
    private static final int MOST_TRIED = 20;

    private final DesktopPorts ports;
    private final StudyReader reader;
    private final OwnStudies own;
    private final StudyKeeper keeper;
    private final StudyCopies copies;
    private final RunViews views;

    private @Nullable Workspace workspace;

    DeskWork(DesktopPorts ports) {
        this.ports = ports;
        this.reader = new StudyReader(ports.scales());
        this.own = new OwnStudies(ports.workspaceFile().resolveSibling("studies"), this::known);
        this.keeper = new StudyKeeper(reader, own, ports.clock());
        this.copies = new StudyCopies(reader, own, ports.clock());
        this.views = new RunViews(ports, reader);
    }

    synchronized Optional<Workspace> workspace() {
        return Optional.ofNullable(workspace);
    }

    private synchronized Workspace ready() throws InvalidInput {
        Workspace open = workspace;
        if (open == null) {
            open = ports.workspaces().open(ports.workspaceFile());
            workspace = open;
        }
        return open;
    }

    synchronized void close() {
        if (workspace != null) {
            workspace.close();
        }
    }

    Opened openLast(Preferences preferences) throws InvalidInput {
        Preferences.LastStudy last = preferences.lastStudy();
        if (last == null || last.path().isEmpty()) {
            return openSample();
        }
        ready();
        try {
            return open(Path.of(last.path()));
        } catch (InvalidInput gone) {
            OpenStudy sample = openSample().study();
            return new Opened(sample, list(sample), String.valueOf(gone.getMessage()));
        }
    }

    Opened openSample() throws InvalidInput {
        StudyFile file = reader.readBundled(Samples.DEFAULT);
        try {
            return opened(new OpenStudy(file, keeper.panel(file.study(), null), List.of(), Map.of()), "");
        } catch (InvalidInput found) {
            throw StudyReader.locate(file, found);
        }
    }

    Opened open(Path file) throws InvalidInput {
        Path absolute = file.toAbsolutePath().normalize();
        Workspace open = ready();
        try {
            StudyKeeper.Found found = keeper.read(absolute, open);
            return opened(found.study(), found.note());
        } catch (InvalidInput found) {
            throw Mistakes.named(absolute, found);
        }
    }

    StudyKeeper.Kept keep(Draft draft, OpenStudy before) throws InvalidInput {
        StudyKeeper.Kept kept = keeper.keep(draft, before, ready());
        shelve(kept.study());
        return kept;
    }

    StudyKeeper.FileState fileOf(OpenStudy study) throws InvalidInput {
        return keeper.fileOf(study);
    }

    Opened open(ShelvedStudy shelved) throws InvalidInput {
        if (shelved.path().isEmpty()) {
            return openSample();
        }
        Path file = Path.of(shelved.path());
        if (!Files.exists(file)) {
            throw new InvalidInput("“" + shelved.title() + "” is no longer at " + file
                    + ". Open the file where it is now; its runs are still in the workspace.");
        }
        return open(file);
    }

    private Opened opened(OpenStudy study, String note) throws InvalidInput {
        shelve(study);
        return new Opened(study, list(study), note);
    }

    private void shelve(OpenStudy study) throws InvalidInput {
        ready().studies()
                .opened(
                        study.path(),
                        study.study().title(),
                        study.study().concepts().size(),
                        study.panel().personas().size());
    }

    Lists list(OpenStudy study) throws InvalidInput {
        Workspace open = ready();
        return new Lists(
                open.runs().all().reversed().stream()
                        .filter(study::owns)
                        .filter(run -> !run.stability())
                        .toList(),
                open.studies().recent());
    }

    private boolean known(Path file) {
        return workspace().map(open -> open.studies().knows(file.toString())).orElse(false);
    }

    Opened create(StudyTemplate template) throws InvalidInput {
        return open(copies.create(template, ready()));
    }

    Opened duplicate(ShelvedStudy shelved, String title) throws InvalidInput {
        return open(copies.duplicate(shelved, title, ready()));
    }

    Shelving.SavedCopy saveCopy(ShelvedStudy shelved, Path target) throws InvalidInput {
        return copies.save(shelved, target, ready());
    }

    boolean madeHere(ShelvedStudy shelved) {
        return copies.madeHere(shelved);
    }

    /** @param next opened in the place of the study, where that lay open */
    record Removal(Deleted deleted, Optional<Opened> next) {}

    Removal delete(ShelvedStudy shelved, boolean open) throws InvalidInput {
        List<ShelvedStudy> before = ready().studies().recent();
        Deleted deleted = copies.delete(shelved, open, ready());
        return new Removal(deleted, open ? Optional.of(openNext(deleted.study(), before)) : Optional.empty());
    }

    /** The study below it in the list, else the one above it, else the sample. */
    private Opened openNext(ShelvedStudy deleted, List<ShelvedStudy> before) throws InvalidInput {
        int at = Math.max(0, before.indexOf(deleted));
        List<ShelvedStudy> others = Stream.concat(
                        before.stream().skip(at + 1L), before.subList(0, at).reversed().stream())
                .limit(MOST_TRIED)
                .toList();
        for (ShelvedStudy other : others) {
            try {
                return open(other);
            } catch (InvalidInput gone) {
                // nobody asked for this one: the one after it will do
            }
        }
        return openSample();
    }

    void restore(Deleted deleted) throws InvalidInput {
        copies.restore(deleted, ready());
    }

    void restore(Binned binned) throws InvalidInput {
        copies.restore(binned, ready());
    }

    List<Binned> bin() throws InvalidInput, IOException {
        return copies.bin(ready());
    }

    /** Erases what was deleted long ago. */
    void tidy() throws IOException {
        own.tidy(ports.clock().instant());
    }

    /** There is something to look at. */
    static boolean worthLooking(RunRecord run) {
        return run.count(CellStatus.ANSWERED) > 0;
    }

    RunView view(RunId id) throws InvalidInput, LlmException {
        return views.of(id, ready());
    }

    /** Puts what cannot be kept beside the study's file. */
    void setAside(Draft draft, OpenStudy before) {
        keeper.setAside(draft, before);
    }

    /** For people: failures of ours have a sentence, others the log. */
    static String sentence(Exception failure, Messages messages) {
        boolean ours =
                failure instanceof InvalidInput || failure instanceof LlmException || failure instanceof StorageFailure;
        return ours && failure.getMessage() != null ? failure.getMessage() : messages.text("desk.error.unexpected");
    }
}

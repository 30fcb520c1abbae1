package app.moderato.ui.desk;

import app.moderato.core.interview.Drafts;
import app.moderato.core.interview.Workspace;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Draft;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Sha256;
import app.moderato.core.study.Study;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.study.Examined;
import app.moderato.file.study.OwnStudies;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import app.moderato.file.study.StudyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads studies with what was typed into them, and keeps what is typed: at once in the workspace, and in the study's
 * file as soon as the study can be run. Any thread but the screen's; one at a time.
 */
final class StudyKeeper {
    /**
     * A study as it is kept now.
     *
     * @param trouble why its file could not be written, as a sentence; empty where it was, or need not be
     * @param elsewhere the file was changed by another program: what it holds has to be read
     */
    record Kept(OpenStudy study, String trouble, boolean elsewhere) {}

    /** @param note what became of a draft that does not fit the file any more; empty where there is none */
    record Found(OpenStudy study, String note) {}

    /**
     * A study's file as it is known here.
     *
     * @param text as last read or written
     * @param read as it was read, before anything was changed; so that a change that is undone leaves no trace
     */
    private record OnDisk(String text, String read, Study study) {
        OnDisk(String read, Study study) {
            this(read, read, study);
        }
    }

    private record Drawn(
            PanelSpec spec, long seed, @Nullable Path folder, Panel panel) {}

    private static final Logger LOG = LoggerFactory.getLogger(StudyKeeper.class);

    private final StudyReader reader;
    private final OwnStudies own;
    private final Clock clock;
    private final Map<Path, OnDisk> onDisk = new HashMap<>();
    private @Nullable Drawn drawn;

    StudyKeeper(StudyReader reader, OwnStudies own, Clock clock) {
        this.reader = reader;
        this.own = own;
        this.clock = clock;
    }

    /** The study of a file with what was typed into it and is not in the file yet. */
    synchronized Found read(Path file, Workspace workspace) throws InvalidInput {
        String text = StudyReader.text(file);
        Optional<Drafts.Kept> draft = workspace.drafts().find(file.toString());
        String note = "";
        if (draft.isPresent()) {
            Drafts.Kept kept = draft.get();
            if (kept.baseSha().equals(Sha256.of(text))) {
                onDisk.put(file, new OnDisk(text, reader.examine(text, file).study()));
                Examined found = reader.examine(kept.source(), file);
                return new Found(open(found, kept.unfinished()), "");
            }
            note = SetAside.draft(file, kept.source(), kept.keptAt());
            workspace.drafts().drop(file.toString());
        }
        StudyFile read = reader.read(file);
        onDisk.put(file, new OnDisk(read.source(), read.study()));
        try {
            return new Found(new OpenStudy(read, panel(read.study(), file.getParent()), List.of(), Map.of()), note);
        } catch (InvalidInput found) {
            throw StudyReader.locate(read, found);
        }
    }

    /** How the file of a study stands, against the text that was read of it. */
    enum FileState {
        SAME,
        CHANGED,
        GONE
    }

    /** Of a study with a file; one that cannot be read now is the same until it can. */
    FileState fileOf(OpenStudy study) throws InvalidInput {
        Path file = study.file().path();
        if (file == null) {
            return FileState.SAME;
        }
        if (!Files.exists(file)) {
            return FileState.GONE;
        }
        return Files.isReadable(file) && changedElsewhere(file) ? FileState.CHANGED : FileState.SAME;
    }

    /** The file holds another text than was last read or written here. */
    synchronized boolean changedElsewhere(Path file) throws InvalidInput {
        OnDisk known = onDisk.get(file);
        return known != null && !StudyReader.text(file).equals(known.text());
    }

    /**
     * Keeps a draft. One of a bundled study becomes a study of the user's own.
     *
     * @param before as it was kept last
     */
    synchronized Kept keep(Draft draft, OpenStudy before, Workspace workspace) throws InvalidInput {
        Study study = draft.study();
        Path file = before.file().path();
        if (file == null) {
            List<Picture> all = study.concepts().stream()
                    .flatMap(one -> one.pictures().stream())
                    .toList();
            file = own.create(study.title(), before.file().source(), all);
            onDisk.put(file, new OnDisk(before.file().source(), before.study()));
        }
        OnDisk known = onDisk.get(file);
        String source = known != null && known.study().equals(study) ? known.read() : StudyWriter.write(study);
        OpenStudy now = open(reader.examine(source, pictures(study), file), draft.unfinished());
        String base = Sha256.of(known == null ? "" : known.text());
        workspace.drafts().keep(file.toString(), new Drafts.Kept(source, draft.unfinished(), base, clock.instant()));
        if (!now.runnable()) {
            return new Kept(now, "", false);
        }
        return write(now, file, known, workspace);
    }

    private Kept write(OpenStudy now, Path file, @Nullable OnDisk known, Workspace workspace) {
        String source = now.file().source();
        try {
            if (known == null || !known.text().equals(source)) {
                if (Files.exists(file) && changedElsewhere(file)) {
                    Optional<InvalidInput> unreadable = unreadable(file);
                    if (unreadable.isPresent()) {
                        return new Kept(now, SetAside.waiting(file, unreadable.get()), false);
                    }
                    String note = SetAside.draft(file, source, clock.instant());
                    workspace.drafts().drop(file.toString());
                    return new Kept(now, note, true);
                }
                if (known != null && !StudyWriter.write(known.study()).equals(known.read())) {
                    SetAside.handWritten(file, known.read());
                }
                own.write(file, source);
                onDisk.put(
                        file,
                        known == null
                                ? new OnDisk(source, now.study())
                                : new OnDisk(source, known.read(), known.study()));
            }
            workspace.drafts().drop(file.toString());
            return new Kept(now, "", false);
        } catch (InvalidInput failure) {
            return new Kept(now, String.valueOf(failure.getMessage()), false);
        }
    }

    /** Why the file cannot be opened as it stands. */
    private Optional<InvalidInput> unreadable(Path file) {
        try {
            reader.read(file);
            return Optional.empty();
        } catch (InvalidInput wrong) {
            return Optional.of(wrong);
        }
    }

    /** At the end of a sitting in which a draft could not be kept: puts it beside the study's file. */
    void setAside(Draft draft, OpenStudy before) {
        Path file = before.file().path();
        if (file != null) {
            try {
                Path copy = SetAside.beside(file, StudyWriter.write(draft.study()), clock.instant());
                LOG.warn("What was typed last is in {}", copy);
            } catch (IOException e) {
                LOG.error("What was typed last could not be put beside {}", file, e);
            }
        }
    }

    private static Map<String, Picture> pictures(Study study) {
        Map<String, Picture> pictures = new HashMap<>();
        study.concepts().forEach(one -> one.pictures().forEach(picture -> pictures.put(picture.name(), picture)));
        return pictures;
    }

    private OpenStudy open(Examined found, Map<String, String> unfinished) throws InvalidInput {
        List<Problem> errors = new ArrayList<>(found.errors());
        Panel panel = drawn == null ? new Panel(List.of(), List.of()) : drawn.panel();
        try {
            panel = panel(found.study(), folder(found.path()));
        } catch (InvalidInput wrong) {
            StudyReader.locate(found.file(), wrong).problems().stream()
                    .filter(problem ->
                            errors.stream().noneMatch(told -> told.pointer().equals(problem.pointer())))
                    .forEach(errors::add);
        }
        return new OpenStudy(found.file(), panel, errors, unfinished);
    }

    private static @Nullable Path folder(@Nullable Path file) {
        return file == null ? null : file.toAbsolutePath().getParent();
    }

    /** Drawn anew only where the study asks for other people. */
    Panel panel(Study study, @Nullable Path folder) throws InvalidInput {
        Drawn last = drawn;
        if (last != null
                && last.spec().equals(study.panel())
                && last.seed() == study.seed()
                && Objects.equals(last.folder(), folder)) {
            PanelSource.check(study, last.panel());
            return last.panel();
        }
        Panel panel = PanelSource.unchecked(study, folder);
        drawn = new Drawn(study.panel(), study.seed(), folder, panel);
        PanelSource.check(study, panel);
        return panel;
    }
}

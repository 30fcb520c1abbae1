package app.moderato.ui.desk;

import app.moderato.core.interview.Drafts;
import app.moderato.core.interview.LatestRun;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Sha256;
import app.moderato.core.study.Study;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.study.Examined;
import app.moderato.file.study.OwnStudies;
import app.moderato.file.study.Samples;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyParts;
import app.moderato.file.study.StudyReader;
import app.moderato.file.study.StudyTemplate;
import app.moderato.file.study.StudyTitle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, copies, deletes and brings back studies. Any thread but the screen's. */
final class StudyCopies {
    /**
     * A study as it is copied.
     *
     * @param typed what was typed into it and is not in its text, null where all is
     */
    private record Original(StudyFile file, StudyParts parts, Drafts.@Nullable Kept typed) {}

    private final StudyReader reader;
    private final OwnStudies own;
    private final Clock clock;

    StudyCopies(StudyReader reader, OwnStudies own, Clock clock) {
        this.reader = reader;
        this.own = own;
        this.clock = clock;
    }

    /** @return the new study's file */
    Path create(StudyTemplate template, Workspace workspace) throws InvalidInput {
        String source = template.source();
        Study study = reader.read(source, Map.of());
        String title = free(study.title(), workspace);
        return own.create(
                title,
                StudyTitle.replaced(source, study, title),
                StudyParts.of(study, null).pictures());
    }

    /**
     * Copies a study with its pictures, the files of its panel and what was typed into it.
     *
     * @param title wanted; a number follows where a study has it already
     * @return the copy's file
     */
    Path duplicate(ShelvedStudy shelved, String title, Workspace workspace) throws InvalidInput {
        Original original = original(shelved, workspace);
        String free = free(title, workspace);
        String source =
                StudyTitle.replaced(original.file().source(), original.file().study(), free);
        Path copy = own.create(
                free, source, original.parts().pictures(), original.parts().files());
        Drafts.Kept typed = original.typed();
        if (typed != null) {
            Study draft = reader.examine(typed.source(), copy).study();
            workspace
                    .drafts()
                    .keep(
                            copy.toString(),
                            new Drafts.Kept(
                                    StudyTitle.replaced(typed.source(), draft, free),
                                    typed.unfinished(),
                                    Sha256.of(source),
                                    clock.instant()));
        }
        return copy;
    }

    /**
     * Writes a study as it can be run, with pictures and the files of its panel, into a new folder.
     *
     * @param target where the folder is made
     */
    Shelving.SavedCopy save(ShelvedStudy shelved, Path target, Workspace workspace) throws InvalidInput {
        Original original = original(shelved, workspace);
        StudyFile file = original.file();
        StudyParts parts = StudyParts.of(file.study(), file.path());
        Path copy = new OwnStudies(target, any -> false)
                .create(file.study().title(), file.source(), parts.pictures(), parts.files());
        return new Shelving.SavedCopy(copy, original.typed() == null);
    }

    private Original original(ShelvedStudy shelved, Workspace workspace) throws InvalidInput {
        if (shelved.bundled()) {
            StudyFile sample = reader.readBundled(Samples.DEFAULT);
            return new Original(sample, StudyParts.of(sample.study(), null), null);
        }
        Path file = Path.of(shelved.path());
        if (!Files.exists(file)) {
            throw new InvalidInput("“" + shelved.title() + "” is no longer at " + file
                    + ". Open the file where it is now, then copy that.");
        }
        String text = StudyReader.text(file);
        Optional<Drafts.Kept> draft = workspace
                .drafts()
                .find(shelved.path())
                .filter(kept -> kept.baseSha().equals(Sha256.of(text)));
        if (draft.isEmpty()) {
            StudyFile read = reader.read(file);
            return new Original(read, StudyParts.of(read.study(), file), null);
        }
        Examined written = reader.examine(text, file);
        Examined typed = reader.examine(draft.get().source(), file);
        return new Original(
                written.file(),
                StudyParts.of(written.study(), file).and(StudyParts.of(typed.study(), file)),
                draft.get());
    }

    private static String free(String title, Workspace workspace) {
        return free(title, workspace.studies().recent());
    }

    /** The title, with a number where one of these studies has it already. */
    static String free(String title, List<ShelvedStudy> studies) {
        String free = title;
        for (int number = 2; taken(free, studies); number++) {
            free = title + " " + number;
        }
        return free;
    }

    private static boolean taken(String title, List<ShelvedStudy> studies) {
        return studies.stream().anyMatch(one -> one.title().equalsIgnoreCase(title));
    }

    /** The study was made here, so that its files can be deleted. */
    boolean madeHere(ShelvedStudy shelved) {
        return !shelved.bundled() && own.holds(Path.of(shelved.path()));
    }

    /** @throws InvalidInput where it is being run, or its files cannot be moved */
    Deleted delete(ShelvedStudy shelved, boolean open, Workspace workspace) throws InvalidInput {
        ShelvedStudy now = workspace.studies().recent().stream()
                .filter(one ->
                        shelved.bundled() ? one.sameAs(shelved) : one.path().equals(shelved.path()))
                .findFirst()
                .orElse(shelved);
        LatestRun run = now.latest();
        if (run != null && run.state().goesOn()) {
            throw new InvalidInput("“" + now.title() + "” is being run. Stop run " + run.run() + ", then delete it.");
        }
        Path bin = null;
        if (madeHere(now) && Files.exists(Path.of(now.path()))) {
            bin = own.remove(Path.of(now.path()), clock.instant());
        }
        workspace.studies().forget(now.path(), now.title());
        return new Deleted(now, bin, open);
    }

    /** What was deleted and can be brought back, the last one first. */
    List<Binned> bin(Workspace workspace) throws IOException {
        return own.removed().stream()
                .map(one -> new Binned(one.place(), one.file(), title(one, workspace), one.removedAt(), one.erasedAt()))
                .toList();
    }

    /** As it was typed last; the folder's name where the file says none. */
    private String title(OwnStudies.Removed removed, Workspace workspace) {
        Path file = removed.now();
        try {
            String text = workspace
                    .drafts()
                    .find(removed.file().toString())
                    .map(Drafts.Kept::source)
                    .orElse(StudyReader.text(file));
            return reader.examine(text, file).study().title();
        } catch (InvalidInput unreadable) {
            return String.valueOf(removed.place().getFileName());
        }
    }

    /** Puts a study of the bin back to where its file was, and to the front of the shelf. */
    void restore(Binned binned, Workspace workspace) throws InvalidInput {
        own.restore(binned.place(), binned.file());
        Study study =
                reader.examine(StudyReader.text(binned.file()), binned.file()).study();
        workspace
                .studies()
                .opened(
                        binned.file().toString(),
                        binned.title(),
                        study.concepts().size(),
                        people(study, binned.file()));
    }

    private static int people(Study study, Path file) {
        try {
            return PanelSource.unchecked(study, file.getParent()).personas().size();
        } catch (InvalidInput undrawn) {
            return study.panel().size();
        }
    }

    void restore(Deleted deleted, Workspace workspace) throws InvalidInput {
        if (deleted.bin() != null) {
            own.restore(deleted.bin(), Path.of(deleted.study().path()));
        }
        workspace.studies().putBack(deleted.study());
    }
}

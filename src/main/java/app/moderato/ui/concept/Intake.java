package app.moderato.ui.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Draft;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.file.concept.ConceptTable;
import app.moderato.file.concept.ImportedConcepts;
import app.moderato.file.concept.PictureConcepts;
import app.moderato.file.picture.ImportedPicture;
import app.moderato.file.picture.PictureImport;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes pictures, and concepts from tables and folders, into the open study in the background. On the screen's thread. */
final class Intake {
    /** @param notes what a person has to know of pictures that were made smaller, or not taken */
    record Taken(List<Picture> pictures, List<String> notes) {}

    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;

    Intake(Desk desk, TaskRunner tasks, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** @param table a CSV file of any program */
    void table(Path table, Consumer<ImportedConcepts> done, Consumer<String> refused) {
        List<Concept> existing = concepts();
        work(images -> ConceptTable.read(table, existing, images), done, refused);
    }

    /** @param folder of pictures, each of which becomes a concept */
    void folder(Path folder, Consumer<ImportedConcepts> done, Consumer<String> refused) {
        List<Concept> existing = concepts();
        work(images -> PictureConcepts.in(folder, existing, images), done, refused);
    }

    private List<Concept> concepts() {
        Draft draft = desk.drafting().draftProperty().get();
        return draft == null ? List.of() : draft.study().concepts();
    }

    void files(List<Path> files, Consumer<Taken> done) {
        take(
                images -> {
                    List<Picture> taken = new ArrayList<>();
                    List<String> notes = new ArrayList<>();
                    for (Path file : files) {
                        try {
                            add(images.add(file), taken, notes);
                        } catch (InvalidInput refused) {
                            notes.add(String.valueOf(refused.getMessage()));
                        }
                    }
                    return new Taken(taken, notes);
                },
                done);
    }

    /** @param bytes of a PNG picture that was pasted */
    void pasted(byte[] bytes, Consumer<Taken> done) {
        take(
                images -> {
                    List<Picture> taken = new ArrayList<>();
                    List<String> notes = new ArrayList<>();
                    add(images.add(bytes, messages.text("concept.picture.pasted")), taken, notes);
                    return new Taken(taken, notes);
                },
                done);
    }

    private void add(ImportedPicture one, List<Picture> taken, List<String> notes) {
        taken.add(one.picture());
        if (one.madeSmaller()) {
            notes.add(messages.text(
                    "concept.picture.smaller",
                    one.picture().name(),
                    String.valueOf(one.originalSize()),
                    String.valueOf(one.size())));
        } else if (one.staysTooLarge()) {
            notes.add(messages.text("concept.picture.too-large", one.picture().name(), PictureImport.LONGEST));
        }
    }

    private interface Work<T> {
        T with(PictureImport images) throws Exception;
    }

    private void take(Work<Taken> work, Consumer<Taken> done) {
        work(work, done, sentence -> done.accept(new Taken(List.of(), List.of(sentence))));
    }

    private <T> void work(Work<T> work, Consumer<T> done, Consumer<String> refused) {
        OpenStudy study = desk.studyProperty().get();
        Path file = study == null ? null : study.file().path();
        tasks.start(
                messages.text("concept.task.take"),
                progress -> work.with(new PictureImport(folder(file))),
                done,
                failure -> refused.accept(sentence(failure)));
    }

    /** A bundled study has no folder: its pictures are written with the copy that becomes the user's own. */
    private static Path folder(@Nullable Path file) throws IOException {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        return folder == null ? Files.createTempDirectory("moderato") : folder;
    }

    private String sentence(Exception failure) {
        return Optional.ofNullable(failure instanceof InvalidInput ? failure.getMessage() : null)
                .orElseGet(() -> messages.text("concept.picture.failed"));
    }
}

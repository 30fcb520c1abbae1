package app.moderato.ui.validate.importing;

import app.moderato.core.analysis.validation.MappingMemory;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.file.human.HumanImport;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Asks for a file of people's ratings and goes through it with a person. On the screen's thread. */
public final class HumanImportWizard {
    private static final List<String> TABLES = List.of("*.csv", "*.tsv", "*.txt", "*.xlsx");

    private final TaskRunner tasks;
    private final MappingMemory memory;
    private final ScaleLibrary scales;
    private final FileDialogs files;
    private final Messages messages = Messages.beside(HumanImportWizard.class);

    /**
     * @param memory of how files were read before; used in the background
     * @param scales that studies may name
     */
    public HumanImportWizard(TaskRunner tasks, MappingMemory memory, ScaleLibrary scales, FileDialogs files) {
        this.tasks = tasks;
        this.memory = memory;
        this.scales = scales;
        this.files = files;
    }

    /**
     * Asks for a file, then opens over the window that the node is in.
     *
     * @param done gets what was imported, on the screen's thread; nothing where the person closes the wizard
     */
    public void open(Node place, Study study, Consumer<HumanImport> done) {
        ask().ifPresent(file -> open(place, file, study, done));
    }

    /** The same for a file that was chosen already, such as one dropped on a page. */
    public void open(Node place, Path file, Study study, Consumer<HumanImport> done) {
        ImportModel model = new ImportModel(tasks, memory, ComparedStudy.of(study, scales), done);
        ImportingController controller = new ImportingController(model, this::ask);
        model.read(file);
        controller.open(place);
    }

    private Optional<Path> ask() {
        return files.open(messages.text("importing.dialog.title"), messages.text("importing.dialog.kind"), TABLES);
    }
}

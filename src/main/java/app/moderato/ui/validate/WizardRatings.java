package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.core.analysis.validation.MappingMemory;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.file.human.HumanImport;
import app.moderato.file.human.HumanMappingJson;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.validate.importing.HumanImportWizard;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Any file of ratings, gone through in a wizard that says what its columns mean. On the screen's thread. */
public final class WizardRatings implements RatingsSource {
    private final Desk desk;
    private final FileDialogs files;
    private final TaskRunner tasks;
    private @Nullable Node page;

    public WizardRatings(Desk desk, FileDialogs files, TaskRunner tasks) {
        this.desk = desk;
        this.files = files;
        this.tasks = tasks;
    }

    /** @param node of the page over which the wizard opens */
    public void over(Node node) {
        page = node;
    }

    @Override
    public void ask(OpenStudy study, Consumer<HumanSet> taken, Consumer<String> failed) {
        Node place = page;
        if (place == null) {
            throw new IllegalStateException("The wizard was asked for before its page was made");
        }
        new HumanImportWizard(tasks, memory(), desk.ports().scales(), files)
                .open(place, study.study(), read -> taken.accept(kept(study, read)));
    }

    private MappingMemory memory() {
        return desk.workspace()
                .filter(ValidationWorkspace.class::isInstance)
                .map(ValidationWorkspace.class::cast)
                .map(ValidationWorkspace::mappings)
                .orElseGet(MappingMemory::passing);
    }

    private HumanSet kept(OpenStudy study, HumanImport read) {
        return new HumanSet(
                RatingsSource.key(study),
                read.file(),
                HumanMappingJson.write(read.mapping()),
                read.ratings(),
                desk.ports().clock().instant());
    }
}

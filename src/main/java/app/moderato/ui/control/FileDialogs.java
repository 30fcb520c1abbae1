package app.moderato.ui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for files and folders; a test answers in a person's place. On the screen's thread, which waits for the answer. */
public interface FileDialogs {
    /**
     * @param kind of the files, for people, such as “Study files”
     * @param patterns such as {@code *.study.yaml}
     */
    Optional<Path> open(String title, String kind, List<String> patterns);

    /** @param name suggested, with its ending */
    Optional<Path> save(String title, String name, String kind, List<String> patterns);

    Optional<Path> folder(String title);

    /** The place chosen last was refused: the next dialog does not begin there. */
    default void forget() {}

    /** The system's own dialogs; each opens where the last one ended. */
    static FileDialogs ofSystem(Supplier<@Nullable Window> owner) {
        return new FileDialogs() {
            private @Nullable File last;

            @Override
            public Optional<Path> open(String title, String kind, List<String> patterns) {
                return kept(chooser(title, kind, patterns).showOpenDialog(owner.get()));
            }

            @Override
            public Optional<Path> save(String title, String name, String kind, List<String> patterns) {
                FileChooser chooser = chooser(title, kind, patterns);
                chooser.setInitialFileName(name);
                return kept(chooser.showSaveDialog(owner.get()));
            }

            @Override
            public Optional<Path> folder(String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                chooser.setInitialDirectory(folderToStart());
                return kept(chooser.showDialog(owner.get()));
            }

            @Override
            public void forget() {
                last = null;
            }

            private FileChooser chooser(String title, String kind, List<String> patterns) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
                chooser.setInitialDirectory(folderToStart());
                return chooser;
            }

            private @Nullable File folderToStart() {
                File folder = last == null || last.isDirectory() ? last : last.getParentFile();
                return folder != null && folder.isDirectory() ? folder : null;
            }

            private Optional<Path> kept(@Nullable File chosen) {
                if (chosen != null) {
                    last = chosen;
                }
                return Optional.ofNullable(chosen).map(File::toPath);
            }
        };
    }
}

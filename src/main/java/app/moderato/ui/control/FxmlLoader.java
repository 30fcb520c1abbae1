package app.moderato.ui.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Loads a screen for a controller that was made by a constructor, with all it needs. */
public final class FxmlLoader {
    private FxmlLoader() {}

    /** The FXML file lies beside its controller: {@code results.fxml} for {@code ResultsController}. */
    public static Parent load(Object controller, Messages messages) {
        Class<?> type = controller.getClass();
        String file = type.getSimpleName().replace("Controller", "").toLowerCase(Locale.ROOT) + ".fxml";
        @Nullable URL url = type.getResource(file);
        if (url == null) {
            throw new IllegalStateException("There is no " + file + " beside " + type.getName());
        }
        FXMLLoader loader = new FXMLLoader(url, messages.bundle());
        loader.setControllerFactory(asked -> {
            if (asked != type) {
                throw new IllegalStateException(file + " asks for " + asked.getName() + ", not " + type.getName());
            }
            return controller;
        });
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load " + file, e);
        }
    }
}

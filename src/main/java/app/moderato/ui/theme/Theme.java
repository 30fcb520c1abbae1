package app.moderato.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.text.Font;

/**
 * Light or dark for the whole process: as the system says until it is chosen here. The style sheet is the toolkit's own
 * one, so that popups and dialogs follow without being told.
 */
public final class Theme implements AutoCloseable {
    private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/";
    private static final List<String> FACES = List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf");

    private final ReadOnlyObjectWrapper<ColorScheme> scheme = new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT);
    private final ChangeListener<ColorScheme> system = (observed, old, now) -> apply(now);

    /** Loads the fonts and applies the choice. On the screen's thread. */
    public Theme(String choice) {
        FACES.forEach(Theme::load);
        choose(choice);
    }

    /** @param choice {@code light}, {@code dark}, or anything else to follow the system */
    public void choose(String choice) {
        switch (choice) {
            case "light" -> choose(ColorScheme.LIGHT);
            case "dark" -> choose(ColorScheme.DARK);
            default -> {
                close();
                Platform.getPreferences().colorSchemeProperty().addListener(system);
                apply(Platform.getPreferences().getColorScheme());
            }
        }
    }

    public ReadOnlyObjectProperty<ColorScheme> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }

    public boolean isDark() {
        return scheme.get() == ColorScheme.DARK;
    }

    /** From now on the choice holds and the system is no longer followed. */
    public void choose(ColorScheme choice) {
        close();
        apply(choice);
    }

    @Override
    public void close() {
        Platform.getPreferences().colorSchemeProperty().removeListener(system);
    }

    private void apply(ColorScheme now) {
        String sheet = now == ColorScheme.DARK ? "moderato-dark.css" : "moderato-light.css";
        String url =
                Objects.requireNonNull(Theme.class.getResource(sheet), sheet).toExternalForm();
        // said first, so that what need not be styled anew can step aside
        scheme.set(now);
        if (!url.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(url);
        }
    }

    private static void load(String face) {
        try (InputStream in = Theme.class.getResourceAsStream(FONTS + face)) {
            // the size is that of the returned font, which is not used; the family is known from then on
            Font font = Font.loadFont(Objects.requireNonNull(in, face), 13);
            Objects.requireNonNull(font, face);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + face, e);
        }
    }
}

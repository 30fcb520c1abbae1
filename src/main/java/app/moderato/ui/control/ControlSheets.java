package app.moderato.ui.control;

import java.util.Objects;

/** Style sheets that controls bring along. */
final class ControlSheets {
    static final String PROMPT = url("prompt.css");

    private ControlSheets() {}

    private static String url(String name) {
        return Objects.requireNonNull(ControlSheets.class.getResource(name), name)
                .toExternalForm();
    }
}

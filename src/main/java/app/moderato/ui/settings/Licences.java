package app.moderato.ui.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The texts that come with the program. */
final class Licences {
    private Licences() {}

    static String version() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(read("/app/moderato/version.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    /** @param which {@code inter}, {@code feather}, or anything else for Moderato's own */
    static String text(String which) {
        return switch (which) {
            case "inter" -> read("/com/formdev/flatlaf/fonts/inter/LICENSE.txt");
            case "feather" -> read("/app/moderato/ui/settings/feather-licence.txt");
            default -> read("/META-INF/LICENSE");
        };
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Licences.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

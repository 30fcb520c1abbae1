package app.moderato.report.html;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A template filled in; all that is filled in is text unless the template says that it is markup of ours. */
final class Page {
    /** What no HTML text may hold, and the characters that turn the direction of what follows. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]|\\p{Cs}");

    private Page() {}

    /** @param template name of a resource beside this class */
    static String of(String template, Object model) {
        return Mustache.compiler()
                .escapeHTML(true)
                .withFormatter(value -> UNFIT.matcher(String.valueOf(value)).replaceAll(""))
                .compile(resource(template))
                .execute(model);
    }

    static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in this build: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

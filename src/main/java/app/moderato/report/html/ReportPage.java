package app.moderato.report.html;

import app.moderato.core.analysis.RunResults;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** {@code report.html}: self-contained, without a script or anything from outside. */
public final class ReportPage {
    /** What no HTML text may hold, and the characters that turn the direction of what follows. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]|\\p{Cs}");

    private ReportPage() {}

    public static String of(RunContents contents, Study study, RunResults results, ScaleLibrary scales) {
        Template template = Mustache.compiler()
                .escapeHTML(true)
                .withFormatter(value -> UNFIT.matcher(String.valueOf(value)).replaceAll(""))
                .compile(resource("report.mustache"));
        return template.execute(new PageComposer(contents, study, results, scales).compose(resource("report.css")));
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in this build: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.moderato.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The formatting gate; {@code mvn test -Dtest=FormatTest -Dformat=apply} repairs what it finds. */
class FormatTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everySourceFileIsFormatted() throws IOException {
        List<Path> files = sources();
        assertThat(files).hasSizeGreaterThan(300);
        boolean apply = "apply".equals(System.getProperty("format"));
        List<Path> off =
                files.parallelStream().filter(file -> !isFormatted(file, apply)).toList();
        if (!apply) {
            assertThat(off)
                    .as("not formatted; run mvn test -Dtest=FormatTest -Dformat=apply")
                    .isEmpty();
        }
    }

    private static boolean isFormatted(Path file, boolean apply) {
        try {
            String source = Files.readString(file);
            String formatted = FORMATTER.formatSource(ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.PALANTIR));
            if (source.equals(formatted)) {
                return true;
            }
            if (apply) {
                Files.writeString(file, formatted);
            }
            return false;
        } catch (FormatterException | IOException e) {
            throw new IllegalStateException("Cannot format " + file, e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> main = Files.walk(Path.of("src/main/java"));
                Stream<Path> test = Files.walk(Path.of("src/test/java"))) {
            return Stream.concat(main, test)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }
}

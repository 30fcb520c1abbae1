package app.moderato.ui.harness;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.control.ResultLabels;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every screen keeps to: texts in bundles, colours in the theme, the labels on every result view. */
class ConventionsTest {
    private static final Path JAVA = Path.of("src/main/java/app/moderato/ui");
    private static final Path RESOURCES = Path.of("src/main/resources/app/moderato/ui");
    private static final Pattern KEY_IN_JAVA = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+){2})\"");
    private static final Pattern KEY_IN_FXML = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern TEXT_IN_FXML =
            Pattern.compile("(?:text|promptText|accessibleText|lead|action|title)=\"(?![%$])[^\"]+\"");
    private static final Pattern COLOR_IN_CSS = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(");
    private static final Pattern COLOR_IN_JAVA =
            Pattern.compile("Color\\.(?!TRANSPARENT\\b)(?:[A-Z]{3,}|web|rgb|hsb|color)\\b|\"#[0-9a-fA-F]{3,8}\"");

    @Test
    void everyMessageIsThereAndUsed() throws IOException {
        int bundles = 0;
        for (Path bundle : files(RESOURCES, "messages.properties")) {
            bundles++;
            Path folder = Objects.requireNonNull(RESOURCES.relativize(bundle).getParent());
            String feature = folder.getFileName().toString();
            Set<String> used = new TreeSet<>();
            for (Path source : files(JAVA.resolve(folder), ".java")) {
                find(KEY_IN_JAVA, Files.readString(source), used);
            }
            for (Path fxml : files(RESOURCES.resolve(folder), ".fxml")) {
                find(KEY_IN_FXML, Files.readString(fxml), used);
            }
            used.removeIf(key -> !key.startsWith(feature + "."));
            assertThat(used).as("keys used in %s, and in its bundle", feature).isEqualTo(keys(bundle));
        }
        assertThat(bundles).isGreaterThanOrEqualTo(3);
    }

    @Test
    void noScreenHasLiteralText() throws IOException {
        assertThat(offences(RESOURCES, ".fxml", TEXT_IN_FXML, file -> true)).isEmpty();
    }

    @Test
    void onlyTheThemeNamesColors() throws IOException {
        Predicate<Path> outsideTheme = file -> !file.startsWith(RESOURCES.resolve("theme"));
        assertThat(offences(RESOURCES, ".css", COLOR_IN_CSS, outsideTheme)).isEmpty();
        assertThat(offences(RESOURCES, "moderato.css", COLOR_IN_CSS, file -> true))
                .isEmpty();
        assertThat(offences(JAVA, ".java", COLOR_IN_JAVA, file -> true)).isEmpty();
    }

    @Test
    void lightAndDarkDefineTheSameTokens() throws IOException {
        Pattern token = Pattern.compile("(?m)^  (-[a-z0-9-]+):");
        Set<String> light = new TreeSet<>();
        Set<String> dark = new TreeSet<>();
        find(token, Files.readString(RESOURCES.resolve("theme/moderato-light.css")), light);
        find(token, Files.readString(RESOURCES.resolve("theme/moderato-dark.css")), dark);
        assertThat(light).hasSizeGreaterThan(30).isEqualTo(dark);
    }

    @Test
    void everyResultViewTakesTheLabelsInItsConstructor() {
        Set<JavaClass> controllers = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("app.moderato.ui.results")
                        .stream()
                        .filter(type -> type.getSimpleName().endsWith("Controller"))
                        .collect(Collectors.toSet());
        assertThat(controllers)
                .isNotEmpty()
                .allSatisfy(controller -> assertThat(controller.getConstructors())
                        .allMatch(constructor -> constructor.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(ResultLabels.class))));
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static List<String> offences(Path root, String ending, Pattern pattern, Predicate<Path> wanted)
            throws IOException {
        List<String> offences = new ArrayList<>();
        List<Path> files = files(root, ending).stream().filter(wanted).toList();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> offences.add(file.getFileName() + ": " + found.group()));
        }
        return offences;
    }

    private static void find(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}

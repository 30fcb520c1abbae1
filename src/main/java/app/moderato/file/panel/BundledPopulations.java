package app.moderato.file.panel;

import app.moderato.core.panel.KnownNames;
import app.moderato.core.panel.Population;
import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The populations that come with the product; their figures and sources lie in {@code assets/populations}. */
public final class BundledPopulations {
    private static final Map<String, String> SOURCES = Map.of(
            "us-adults",
            "US Census Bureau, adults 2022: Population Estimates Program (sex by age, states; race of all ages),"
                    + " Current Population Survey ASEC 2022 (education, household income)");

    private BundledPopulations() {}

    /** In alphabetical order. */
    public static List<String> names() {
        return SOURCES.keySet().stream().sorted().toList();
    }

    /** @throws InvalidInput with the nearest known name */
    public static Population named(String name) throws InvalidInput {
        String source = SOURCES.get(name);
        if (source == null) {
            throw new InvalidInput("There is no bundled population “" + name + "”. " + KnownNames.hint(name, names()));
        }
        try (InputStream in = BundledPopulations.class.getResourceAsStream("/assets/populations/" + name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("The bundled population " + name + " is missing from the class path.");
            }
            return MarginsReader.parse(in.readAllBytes(), name, source);
        } catch (IOException e) {
            throw new InvalidInput("The bundled population " + name + " cannot be read (" + e.getMessage() + ").");
        }
    }
}

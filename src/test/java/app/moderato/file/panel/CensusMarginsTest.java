package app.moderato.file.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.core.panel.Band;
import app.moderato.core.panel.PanelSampler;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ten thousand us-adults beside the census' own table. */
class CensusMarginsTest {
    private static final Path CENSUS = Path.of("../shared/data/census/us_adult_marginals_2022.csv");
    private static final int N = 10_000;
    /** The census counts Puerto Rico among the states; us-adults are the fifty states and the District of Columbia. */
    private static final double PUERTO_RICO = 0.0102582081;

    private static boolean fits(Persona persona, String variable, String category) {
        return switch (variable) {
            case "age" -> age(persona, category);
            case "gender" -> has(persona, "gender", category);
            case "gender_x_age" -> {
                String[] parts = category.split(" \\| ", -1);
                yield has(persona, "gender", parts[0]) && age(persona, parts[1]);
            }
            // the table of four puts everybody between the diploma and the bachelor's degree with the diploma
            case "education_4" ->
                category.equals("High school diploma or GED")
                        ? List.of("High school graduate", "Some college, no degree", "Associate's degree")
                                .contains(persona.attribute("education").orElse(""))
                        : has(persona, "education", category);
            case "household_income" -> has(persona, "income", category);
            case "race_all_ages" -> has(persona, "race", category);
            case "region_18plus" -> has(persona, "region", category);
            case "state_18plus" -> has(persona, "state", category);
            default -> throw new IllegalArgumentException(variable);
        };
    }

    private static boolean has(Persona persona, String attribute, String category) {
        return persona.attribute(attribute).orElse("").equalsIgnoreCase(category);
    }

    private static boolean age(Persona persona, String band) {
        return Band.parse(persona.attribute("age").orElse(""))
                .orElseThrow()
                .within(Band.parse(band).orElseThrow());
    }

    @Test
    void everyMarginIsWithinSamplingErrorOfTheCensus() throws InvalidInput {
        assumeTrue(Files.exists(CENSUS), "skipped: " + CENSUS + " is absent");
        List<Persona> personas = PanelSampler.sample(
                        BundledPopulations.named("us-adults"),
                        new PanelSpec(N, "us-adults", null, Map.of(), Map.of()),
                        2022)
                .personas();
        CsvTable census = CsvTable.read(CENSUS);
        int compared = 0;
        for (CsvTable.Row row : census.rows()) {
            String variable = row.fields().get(census.header().indexOf("variable"));
            String category = row.fields().get(census.header().indexOf("category"));
            if (variable.equals("education_detail") || category.equals("Puerto Rico")) {
                continue;
            }
            double share = Double.parseDouble(row.fields().get(census.header().indexOf("share")));
            double target = variable.equals("state_18plus") ? share / (1 - PUERTO_RICO) : share;
            double achieved = personas.stream()
                            .filter(persona -> fits(persona, variable, category))
                            .count()
                    / (double) N;
            assertThat(Math.abs(achieved - target))
                    .as(String.format(Locale.ROOT, "%s %s: %.4f against %.4f", variable, category, achieved, target))
                    .isLessThan(1.96 * Math.sqrt(target * (1 - target) / N));
            compared++;
        }
        assertThat(compared).isEqualTo(6 + 2 + 12 + 4 + 6 + 6 + 4 + 51);
    }
}

package app.moderato.core.panel;

import static app.moderato.core.panel.Populations.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Answers computed with R's survey 4.1.1. */
class KnownRakingTest {
    private static List<String[]> rows(String name) throws IOException {
        Path file = Path.of("../shared/data/known_answers/inputs", name);
        assumeTrue(Files.exists(file), "skipped: " + file + " is absent");
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(",", -1))
                .toList();
    }

    @Test
    void electionStudyOf2004RakedToMarriageAndAge() throws IOException, InvalidInput {
        List<String[]> rows = rows("anes04_raked.csv");
        List<Persona> people = new ArrayList<>();
        for (String[] row : rows) {
            people.add(new Persona(new PersonaId(row[0]), "", Map.of("married", row[5], "agecats", row[6]), 1, ""));
        }
        Weighting weighting = Weighting.rake(
                people,
                List.of(
                        table("married", "TRUE", 0.4, "FALSE", 0.6),
                        table(
                                "agecats", "age1824", 0.10, "age2534", 0.15, "age3544", 0.17, "age4554", 0.23,
                                "age5564", 0.22, "age6599", 0.13)),
                OptionalDouble.empty());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(weighting.personas().get(i).weight())
                    .isCloseTo(Double.parseDouble(rows.get(i)[7]), within(1e-8));
        }
        assertThat(weighting.personas()).hasSize(1211);
        WeightFigures figures = weighting.figures();
        assertThat(figures.lowest()).isCloseTo(0.466147010319737, within(1e-8));
        assertThat(figures.highest()).isCloseTo(1.78548982553703, within(1e-8));
        assertThat(figures.designEffect()).isCloseTo(1.12845993165767, within(1e-8));
        assertThat(figures.effective()).isCloseTo(1073.14399565883, within(1e-5));
    }

    @Test
    void californianSchoolsRakedFromTheirSamplingWeights() throws IOException, InvalidInput {
        List<String[]> rows = rows("apiclus1_raked.csv");
        List<Persona> schools = new ArrayList<>();
        for (String[] row : rows) {
            schools.add(new Persona(
                    new PersonaId(row[0]),
                    "",
                    Map.of("stype", row[1], "wide", row[2]),
                    Double.parseDouble(row[4]),
                    ""));
        }
        Weighting weighting = Weighting.rake(
                schools,
                List.of(
                        table("stype", "E", 4421 / 6194.0, "H", 755 / 6194.0, "M", 1018 / 6194.0),
                        table("wide", "No", 1072 / 6194.0, "Yes", 5122 / 6194.0)),
                OptionalDouble.empty());
        double mean = 0;
        for (int i = 0; i < rows.size(); i++) {
            mean += weighting.personas().get(i).weight() * Double.parseDouble(rows.get(i)[3]) / rows.size();
            assertThat(weighting.personas().get(i).weight() * 6194 / rows.size())
                    // the file's own weights stop one person of 6,194 short of convergence
                    .isCloseTo(Double.parseDouble(rows.get(i)[5]), within(0.01));
        }
        assertThat(mean).isCloseTo(641.230246862209, within(1e-3));
    }
}

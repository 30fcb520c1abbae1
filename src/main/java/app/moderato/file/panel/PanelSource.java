package app.moderato.file.panel;

import app.moderato.core.panel.KnownNames;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelAttribute;
import app.moderato.core.panel.PanelSampler;
import app.moderato.core.panel.PanelSelection;
import app.moderato.core.panel.PanelWeights;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.Population;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Study;
import app.moderato.core.study.StudyCheck;
import app.moderato.core.study.WeightSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds where a study's panel comes from, and brings it. */
public final class PanelSource {
    private PanelSource() {}

    /**
     * The same study file, files beside it and seed give the same panel.
     *
     * @param studyFolder the folder of the study file, the only place its files may come from; null where there is none
     * @throws InvalidInput where the population or file is unknown, unreadable, outside the folder, or cannot give the
     *     panel that the study asks for, or lacks an attribute that a question names
     */
    public static Panel panel(Study study, @Nullable Path studyFolder) throws InvalidInput {
        Panel panel = unchecked(study, studyFolder);
        check(study, panel);
        return panel;
    }

    /** The same before anybody has looked whether its people can fill the guide's placeholders. */
    public static Panel unchecked(Study study, @Nullable Path studyFolder) throws InvalidInput {
        return weighted(draw(study, studyFolder), study.panel(), studyFolder);
    }

    /** @throws InvalidInput where a question names an attribute that somebody lacks */
    public static void check(Study study, Panel panel) throws InvalidInput {
        List<Function<String, Optional<String>>> personas = panel.personas().stream()
                .<Function<String, Optional<String>>>map(
                        persona -> name -> name.equals("name") ? Optional.of(persona.name()) : persona.attribute(name))
                .toList();
        List<Problem> problems = StudyCheck.checkPanel(study, personas);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static Panel draw(Study study, @Nullable Path studyFolder) throws InvalidInput {
        PanelSpec spec = study.panel();
        if (spec.personas() != null && spec.population() != null) {
            throw new InvalidInput(List.of(Problem.error(
                    "/panel", "A panel has either a population to draw from or a file of personas; leave one out.")));
        }
        if (spec.personas() != null) {
            Path file = inside(studyFolder, spec.personas(), "/panel/personas");
            return PanelSelection.select(personas(file), spec, study.seed());
        }
        if (spec.population() == null) {
            throw new InvalidInput(List.of(Problem.error(
                    "/panel",
                    "The panel has neither a population nor a file of personas. Known populations: "
                            + String.join(", ", BundledPopulations.names()) + ".")));
        }
        return PanelSampler.sample(population(spec.population(), studyFolder, "/panel/population"), spec, study.seed());
    }

    private static Panel weighted(Panel panel, PanelSpec spec, @Nullable Path folder) throws InvalidInput {
        WeightSpec weights = spec.weights();
        if (weights == null) {
            return panel;
        }
        Population targets = weights.rake() == null ? null : population(weights.rake(), folder, "/panel/weights/rake");
        return PanelWeights.apply(panel, targets, weights, spec);
    }

    private static List<Persona> personas(Path file) throws InvalidInput {
        try {
            return PersonasReader.read(file);
        } catch (InvalidInput invalid) {
            throw named(file, "/panel/personas", invalid);
        }
    }

    private static Population population(String nameOrFile, @Nullable Path folder, String pointer) throws InvalidInput {
        if (BundledPopulations.names().contains(nameOrFile)) {
            return BundledPopulations.named(nameOrFile);
        }
        if (!looksLikeFile(nameOrFile)) {
            throw unknown(nameOrFile, pointer);
        }
        Path file = inside(folder, nameOrFile, pointer);
        try {
            return MarginsReader.read(file);
        } catch (InvalidInput invalid) {
            throw named(file, pointer, invalid);
        }
    }

    /** Lines are the file's own, so that its name is said with them. */
    private static InvalidInput named(Path file, String pointer, InvalidInput invalid) {
        return new InvalidInput(invalid.problems().stream()
                .map(problem -> new Problem(problem.severity(), pointer, 0, file.getFileName() + ", " + problem))
                .toList());
    }

    /**
     * What people can be filtered, counted and weighted by, in the order of the population or file.
     *
     * @throws InvalidInput where the population or file cannot be read
     */
    public static List<PanelAttribute> attributes(PanelSpec spec, @Nullable Path studyFolder) throws InvalidInput {
        if (spec.personas() != null) {
            return PanelAttribute.of(personas(inside(studyFolder, spec.personas(), "/panel/personas")));
        }
        return spec.population() == null ? List.of() : attributes(spec.population(), studyFolder);
    }

    /** Of a bundled population or a margins file beside the study. */
    public static List<PanelAttribute> attributes(String population, @Nullable Path studyFolder) throws InvalidInput {
        return PanelAttribute.of(population(population, studyFolder, "/panel/population"));
    }

    /**
     * A bundled population, or a margins file that a person named at the command line, wherever it lies.
     *
     * @throws InvalidInput where there is neither, with the nearest known name
     */
    public static Population population(String nameOrFile) throws InvalidInput {
        if (BundledPopulations.names().contains(nameOrFile)) {
            return BundledPopulations.named(nameOrFile);
        }
        Path file = path(nameOrFile, "");
        if (!looksLikeFile(nameOrFile) && !Files.exists(file)) {
            throw unknown(nameOrFile, "/panel/population");
        }
        return MarginsReader.read(file);
    }

    private static boolean looksLikeFile(String text) {
        return text.contains("/")
                || text.contains("\\")
                || text.toLowerCase(Locale.ROOT).matches(".*\\.[a-z]{1,4}");
    }

    private static InvalidInput unknown(String name, String pointer) {
        return new InvalidInput(List.of(Problem.error(
                pointer,
                "There is no population “" + name + "”. " + KnownNames.hint(name, BundledPopulations.names())
                        + " A margins file of your own is named with its ending, such as margins.csv.")));
    }

    private static Path inside(@Nullable Path folder, String relative, String pointer) throws InvalidInput {
        Path asked = path(relative, pointer);
        if (folder == null) {
            throw new InvalidInput(List.of(Problem.error(
                    pointer, "The study lies in no folder, so that the file " + relative + " cannot be found.")));
        }
        try {
            Path file = folder.resolve(asked);
            if (asked.isAbsolute() || !file.normalize().startsWith(folder.normalize())) {
                throw outside(relative, pointer);
            }
            if (!Files.isRegularFile(file)) {
                throw new InvalidInput(List.of(Problem.error(
                        pointer,
                        "There is no file " + relative + " beside the study. Check the name and the folder.")));
            }
            // a link could still lead out of the folder
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw outside(relative, pointer);
            }
            return file;
        } catch (IOException e) {
            throw new InvalidInput(
                    List.of(Problem.error(pointer, relative + " cannot be read (" + e.getMessage() + ").")));
        }
    }

    private static Path path(String text, String pointer) throws InvalidInput {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidInput(List.of(Problem.error(pointer, "“" + text + "” is not a name of a file.")));
        }
    }

    private static InvalidInput outside(String relative, String pointer) {
        return new InvalidInput(List.of(Problem.error(
                pointer,
                relative + " lies outside the study's folder. Put a copy beside the study file and name it without"
                        + " a path that leads out.")));
    }
}

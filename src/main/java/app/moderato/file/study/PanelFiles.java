package app.moderato.file.study;

import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Problem;
import app.moderato.core.study.WeightSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the files a panel names are there; what is in them is read elsewhere. */
record PanelFiles(@Nullable Path folder) {
    /** For studies that are not in a folder: nothing is looked for. */
    static final PanelFiles ANYWHERE = new PanelFiles(null);

    void check(PanelSpec panel, List<Problem> problems) {
        missing(panel.personas(), "/panel/personas", "personas", problems);
        margins(panel.population(), "/panel/population", problems);
        WeightSpec weights = panel.weights();
        margins(weights == null ? null : weights.rake(), "/panel/weights/rake", problems);
    }

    private void margins(@Nullable String population, String pointer, List<Problem> problems) {
        if (isFile(population)) {
            missing(population, pointer, "margins", problems);
        }
    }

    private static boolean isFile(@Nullable String population) {
        return population != null && (population.endsWith(".csv") || population.contains("/"));
    }

    /** Those that are there and inside the folder, also after symbolic links are followed, by the name the panel has. */
    Map<String, Path> of(PanelSpec panel) {
        WeightSpec weights = panel.weights();
        String rake = weights == null ? null : weights.rake();
        Map<String, Path> found = new LinkedHashMap<>();
        Stream.of(
                        Optional.ofNullable(panel.personas()),
                        Optional.ofNullable(panel.population()).filter(PanelFiles::isFile),
                        Optional.ofNullable(rake).filter(PanelFiles::isFile))
                .flatMap(Optional::stream)
                .forEach(name -> inside(name).ifPresent(file -> found.put(name, file)));
        return found;
    }

    private Optional<Path> inside(String name) {
        try {
            Path file = folder == null ? null : folder.resolve(name);
            boolean ours = file != null
                    && folder != null
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(folder.toRealPath());
            return ours ? Optional.ofNullable(file) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private void missing(@Nullable String name, String pointer, String what, List<Problem> problems) {
        if (folder == null || name == null) {
            return;
        }
        try {
            if (Files.isRegularFile(folder.resolve(name))) {
                return;
            }
        } catch (InvalidPathException e) {
            // no file can have this name: told like any file that is not there
        }
        problems.add(Problem.error(
                pointer,
                "There is no file of " + what + " “" + name
                        + "”. The path is relative to the study file; check the name."));
    }
}

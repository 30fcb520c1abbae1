package app.moderato.file.study;

import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Problem;
import app.moderato.core.study.WeightSpec;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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
        if (population != null && (population.endsWith(".csv") || population.contains("/"))) {
            missing(population, pointer, "margins", problems);
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

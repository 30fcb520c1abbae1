package app.moderato.core.interview;

import app.moderato.core.panel.Panel;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run is begun with; kept so that it can be resumed from this alone, on another machine too.
 *
 * @param source the study file's text
 * @param sourcePath where it was read from, empty for a bundled study
 * @param cells in the order in which they are planned
 */
public record NewRun(
        Study study,
        String source,
        String sourcePath,
        Panel panel,
        String provider,
        @Nullable String baseUrl,
        String model,
        String promptHash,
        Map<String, String> stamp,
        List<CellKey> cells) {
    public NewRun {
        cells = List.copyOf(cells);
        stamp = Map.copyOf(stamp);
    }
}

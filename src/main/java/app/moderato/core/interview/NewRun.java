package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Embedder;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
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
        Iterable<CellKey> cells) {
    public NewRun {
        stamp = Collections.unmodifiableMap(new TreeMap<>(stamp));
    }

    /**
     * What a study, a panel and a connected model make a run of.
     *
     * @param study with the seed to use
     * @param remarks kept with the stamp, such as the variable that held the key
     */
    public static NewRun of(
            Study study,
            String source,
            String sourcePath,
            Panel panel,
            ChatModel model,
            @Nullable String baseUrl,
            ScaleLibrary scales,
            Embedder embedder,
            Map<String, String> remarks) {
        Map<String, String> stamp = new TreeMap<>(RunStamp.of(study, scales, embedder));
        stamp.putAll(remarks);
        return new NewRun(
                study,
                source,
                sourcePath,
                panel,
                model.provider(),
                baseUrl,
                model.model(),
                RunEngine.promptHash(),
                stamp,
                () -> InterviewPlan.of(study, panel).cells(study).iterator());
    }
}

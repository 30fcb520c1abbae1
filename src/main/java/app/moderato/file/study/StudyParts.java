package app.moderato.file.study;

import app.moderato.core.study.Picture;
import app.moderato.core.study.Study;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to lie beside a study's file, wherever the study is copied to.
 *
 * @param files of its panel, where each lies now, by the name the study gives it
 */
public record StudyParts(List<Picture> pictures, Map<String, Path> files) {
    public StudyParts {
        pictures = List.copyOf(pictures);
        files = Map.copyOf(files);
    }

    /** @param file the study's; null for a bundled one */
    public static StudyParts of(Study study, @Nullable Path file) {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        List<Picture> pictures = study.concepts().stream()
                .flatMap(one -> one.pictures().stream())
                .toList();
        return new StudyParts(pictures, new PanelFiles(folder).of(study.panel()));
    }

    /** Of two states of one study. */
    public StudyParts and(StudyParts other) {
        Map<String, Picture> all = new LinkedHashMap<>();
        pictures.forEach(picture -> all.put(picture.name(), picture));
        other.pictures.forEach(picture -> all.put(picture.name(), picture));
        Map<String, Path> allFiles = new LinkedHashMap<>(files);
        allFiles.putAll(other.files);
        return new StudyParts(List.copyOf(all.values()), allFiles);
    }
}

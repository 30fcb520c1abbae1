package app.moderato.ui.panel;

import app.moderato.core.panel.PanelAttribute;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.panel.PanelSource;
import app.moderato.ui.desk.OpenStudy;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Works out what the page shows. What a change has left as it was is not worked out again. Any thread but the screen's. */
final class PanelReader {
    private record Source(
            @Nullable String population,
            @Nullable String personas,
            @Nullable Path folder) {}

    private @Nullable Source source;
    private List<PanelAttribute> attributes = List.of();
    private @Nullable ReadPanel last;

    synchronized ReadDesign read(OpenStudy study) {
        return new ReadDesign(study, attributes(study), panel(study));
    }

    private @Nullable ReadPanel panel(OpenStudy study) {
        ReadPanel before = last;
        if (study.panel().personas().isEmpty()) {
            return null;
        }
        if (before == null || !before.panel().equals(study.panel())) {
            before = ReadPanel.of(study.panel());
            last = before;
        }
        return before;
    }

    private List<PanelAttribute> attributes(OpenStudy study) {
        Path file = study.file().path();
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        Source now = new Source(
                study.study().panel().population(), study.study().panel().personas(), folder);
        if (!Objects.equals(now, source)) {
            try {
                attributes = PanelSource.attributes(study.study().panel(), folder);
                source = now;
            } catch (InvalidInput toldByTheStudy) {
                // among the study's errors; tried again, as the file may be mended
                source = null;
                attributes = List.of();
            }
        }
        return attributes;
    }
}

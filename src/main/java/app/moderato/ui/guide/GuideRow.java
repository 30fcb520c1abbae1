package app.moderato.ui.guide;

import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.GuideSection;
import java.util.ArrayList;
import java.util.List;

/** A line of the list of questions. */
sealed interface GuideRow {
    record Section(GuideSection section) implements GuideRow {}

    record Asked(GuideOutline.Entry entry) implements GuideRow {}

    /** Each section, followed by its questions. */
    static List<GuideRow> of(GuideOutline outline) {
        List<GuideRow> rows = new ArrayList<>();
        for (GuideSection section : GuideSection.values()) {
            List<GuideOutline.Entry> entries = outline.in(section);
            rows.add(new Section(section));
            entries.forEach(entry -> rows.add(new Asked(entry)));
        }
        return List.copyOf(rows);
    }
}

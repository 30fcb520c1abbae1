package app.moderato.ui.group;

import app.moderato.core.group.measure.GroupResults;
import app.moderato.core.group.measure.GroupSummary;
import app.moderato.file.study.StoredGroup;

/** A group that has ended, with what came of it. */
record Summary(StoredGroup stored, Measures measures, GroupSummary said) {
    static Summary of(StoredGroup stored, Measures measures) {
        return new Summary(stored, measures, GroupSummary.of(measures.figures(), measures.state(), measures.scores()));
    }

    GroupResults results() {
        return new GroupResults(measures.figures(), said, measures.scores(), measures.bands());
    }
}

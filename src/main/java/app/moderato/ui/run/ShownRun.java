package app.moderato.ui.run;

import app.moderato.core.analysis.StopLook;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The run on the page with its latest picture.
 *
 * @param record as it stood when it was read, or when its sitting began
 * @param study as it was run
 * @param people in its panel
 * @param cap in US dollars, null for none; known of a sitting of this window only
 * @param waitingForRating answers whose rating is still to come
 * @param stop what the study's stopping rule saw last in this window's sitting; null for nothing
 */
record ShownRun(
        RunRecord record,
        Study study,
        int people,
        RunNames names,
        RunSnapshot snapshot,
        @Nullable BigDecimal cap,
        int waitingForRating,
        @Nullable StopLook stop) {
    ShownRun(
            RunRecord record,
            Study study,
            int people,
            RunNames names,
            RunSnapshot snapshot,
            @Nullable BigDecimal cap,
            int waitingForRating) {
        this(record, study, people, names, snapshot, cap, waitingForRating, null);
    }

    /** Why it was ended by its own rule, for people; empty where it was not. */
    Optional<String> decided() {
        Optional<String> now = Optional.ofNullable(stop)
                .filter(StopLook::decided)
                .map(look -> look.sentence().orElse(""));
        return snapshot.state() == RunState.STOPPED ? now.or(record::enough) : Optional.empty();
    }
}

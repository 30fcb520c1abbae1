package app.moderato.ui.home;

import app.moderato.core.interview.LatestRun;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.ShelvedStudy;
import org.kordamp.ikonli.feather.Feather;

/** How far a study on the list is. */
enum StudyState {
    /** Something keeps it from being run. */
    DRAFT("home.state.draft", Feather.EDIT_2),
    NEVER_RUN("home.state.never-run", Feather.CIRCLE),
    /** Answers were made up from the first to the last. */
    REHEARSED("home.state.rehearsed", Feather.PLAY_CIRCLE),
    RUNNING("home.state.running", Feather.PLAY),
    PAUSED("home.state.paused", Feather.PAUSE),
    COMPLETE("home.state.complete", Feather.CHECK),
    /** The last run ended by its own rule. */
    DECIDED("home.state.decided", Feather.CHECK),
    /** The last run ended with cells that have no answer. */
    INCOMPLETE("home.state.incomplete", Feather.ALERT_CIRCLE);

    private final String key;
    private final Feather icon;

    StudyState(String key, Feather icon) {
        this.key = key;
        this.icon = icon;
    }

    /** Of its name. */
    String key() {
        return key;
    }

    Feather icon() {
        return icon;
    }

    private static StudyState ended(LatestRun run) {
        boolean whole = run.state() == RunState.COMPLETED;
        if (!whole && !run.decided()) {
            return INCOMPLETE;
        }
        return run.rehearsal() ? REHEARSED : whole ? COMPLETE : DECIDED;
    }

    static StudyState of(ShelvedStudy study) {
        LatestRun run = study.latest();
        if (run == null) {
            return study.draft() ? DRAFT : NEVER_RUN;
        }
        return switch (run.state()) {
            case RUNNING -> RUNNING;
            case PAUSED -> PAUSED;
            case COMPLETED, INCOMPLETE, STOPPED, BUDGET, INTERRUPTED, REFUSED -> study.draft() ? DRAFT : ended(run);
        };
    }
}

package app.moderato.ui.results;

import app.moderato.core.interview.RunRecord;
import app.moderato.core.llm.Loopback;
import app.moderato.ui.desk.Desk;

/** Whether the provider of a run may be asked from here. */
final class Reachable {
    private Reachable() {}

    /** A key goes to no address that nobody here connected to: a workspace may come from somebody else. */
    static boolean of(Desk desk, RunRecord run) {
        String url = run.baseUrl();
        return run.rehearsal()
                || (url != null && Loopback.is(url))
                || desk.choices().preferences().connections().stream()
                        .anyMatch(mine -> mine.leadsTo(run.provider(), url));
    }
}

package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.llm.Connection;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Place;
import app.moderato.ui.run.Trouble.Remedy;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does what a trouble offers to do about it. */
final class Remedies {
    private final Desk desk;
    private final RunDesk runs;
    private final Navigator navigator;
    private final Consumer<RunId> show;

    /** @param show puts the run on the page */
    Remedies(Desk desk, RunDesk runs, Navigator navigator, Consumer<RunId> show) {
        this.desk = desk;
        this.runs = runs;
        this.navigator = navigator;
        this.show = show;
    }

    /**
     * Raising the cap needs an amount and goes its own way.
     *
     * @param run that it is about, null where none was begun
     */
    void apply(Remedy remedy, @Nullable RunId run) {
        Optional<RunId> begun = Optional.ofNullable(run);
        switch (remedy) {
            case SETTINGS -> navigator.go(new Place.Settings());
            case BUDGET -> navigator.go(new Place.Budget());
            case GIVE_KEY -> navigator.go(key(run));
            case WITHOUT_CAP -> runs.withoutCap(run);
            case TEXT_ONLY -> runs.textOnly();
            case STOP -> runs.stop();
            case CONNECT -> navigator.go(new Place.Connect());
            case RESUME, ASK_OTHERS -> begun.ifPresent(this::resume);
            case RESUME_ANYWAY -> begun.ifPresent(runs::goOnAnyway);
            case RERUN_FAILED -> begun.ifPresent(this::retryFailed);
            case RATE_AGAIN -> begun.ifPresent(runs::rateAgain);
            case RAISE_CAP, NONE -> {}
        }
    }

    void resume(RunId run) {
        runs.resume(run);
        show.accept(run);
    }

    void retryFailed(RunId run) {
        runs.retryFailed(run);
        show.accept(run);
    }

    /** Where the key is typed of the connection that the run is on, of the chosen one for a new run. */
    private Place key(@Nullable RunId run) {
        Optional<RunRecord> record =
                desk.runs().stream().filter(one -> one.id().equals(run)).findFirst();
        Optional<Connection> connection = record.isEmpty()
                ? desk.choices().connection()
                : desk.choices().preferences().connections().stream()
                        .filter(mine -> mine.leadsTo(
                                record.get().provider(), record.get().baseUrl()))
                        .findFirst();
        return connection.<Place>map(one -> new Place.KeyOf(one.id())).orElseGet(Place.Settings::new);
    }
}

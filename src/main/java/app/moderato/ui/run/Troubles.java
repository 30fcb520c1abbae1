package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Traffic;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Strip;
import app.moderato.ui.run.Trouble.Remedy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts into words why a run ended before it asked everybody, or does not go on. */
final class Troubles {
    private final Messages messages;
    private final FailureWords failures;

    Troubles(Messages messages) {
        this.messages = messages;
        this.failures = new FailureWords(messages);
    }

    /**
     * @param run null where none was begun
     * @param rating the interviews had ended
     */
    Trouble of(Exception cause, @Nullable RunId run, boolean rating) {
        return switch (cause) {
            case NotBegun refused -> refused.trouble();
            case LlmException failed when rating && run != null -> unscored(run, failed);
            case LlmException failed -> beforeSending(failed.failure(), run);
            case StorageFailure storage ->
                new Trouble(
                        true,
                        messages.text("run.trouble.storage"),
                        Objects.toString(storage.getMessage(), ""),
                        List.of(),
                        run == null ? Remedy.NONE : Remedy.RESUME,
                        run);
            case InvalidInput invalid ->
                new Trouble(
                        true,
                        messages.text("run.trouble.not-begun"),
                        Objects.toString(invalid.getMessage(), ""),
                        List.of(),
                        Remedy.NONE,
                        run);
            default ->
                new Trouble(
                        true,
                        messages.text("run.trouble.fault"),
                        messages.text("run.trouble.fault-words"),
                        List.of(),
                        run == null ? Remedy.NONE : Remedy.RESUME,
                        run);
        };
    }

    private Trouble beforeSending(LlmFailure failure, @Nullable RunId run) {
        boolean key = failure instanceof LlmFailure.NoKey || failure instanceof LlmFailure.UnusableKey;
        return new Trouble(
                true,
                messages.text(key ? "run.trouble.key" : "run.trouble.not-begun"),
                messages.text("run.trouble.nothing-sent", failures.of(failure)),
                List.of(),
                key ? Remedy.GIVE_KEY : Remedy.SETTINGS,
                run);
    }

    /** @param sentence as the run told why it could not go on */
    Trouble interrupted(RunId run, String sentence) {
        return new Trouble(true, messages.text("run.trouble.storage"), sentence, List.of(), Remedy.RESUME, run);
    }

    /**
     * What stands in the way of a run on the page, or is left to do about it; empty where nothing is.
     *
     * @param idle whether this window could begin a sitting
     */
    Optional<Trouble> of(ShownRun run, boolean idle) {
        RunSnapshot now = run.snapshot();
        int open = now.total().planned() - now.total().ended();
        Remedy none = Remedy.NONE;
        Remedy resume = idle && open > 0 ? Remedy.RESUME : none;
        return switch (now.state()) {
            case COMPLETED -> Optional.empty();
            case RUNNING -> Optional.ofNullable(now.traffic().outage()).map(outage -> outage(run, outage));
            case PAUSED -> Optional.ofNullable(now.capReached()).map(cap -> capReached(run, cap));
            case BUDGET ->
                Optional.of(
                        mild(run, "run.trouble.cap", "run.trouble.cap-ended", open, idle ? Remedy.RAISE_CAP : none));
            case STOPPED ->
                Optional.of(run.decided()
                        .map(why -> decided(run, why, resume == none ? none : Remedy.ASK_OTHERS))
                        .orElseGet(() -> mild(run, "run.trouble.stopped", "run.trouble.open-words", open, resume)));
            case INTERRUPTED ->
                Optional.of(mild(run, "run.trouble.interrupted", "run.trouble.interrupted-words", open, resume));
            case REFUSED -> Optional.of(refused(run, open, resume));
            case INCOMPLETE ->
                Optional.of(
                        open > 0
                                ? grave(run, "run.trouble.outage", "run.trouble.outage-earlier", open, resume)
                                : unanswered(run, idle));
        };
    }

    /** A key that was just rejected comes before another try with it. */
    private Trouble refused(ShownRun run, int open, Remedy resume) {
        LlmFailure failure = run.snapshot().failure();
        boolean key = failure == null || failure instanceof LlmFailure.KeyRejected;
        Remedy mend = key ? Remedy.GIVE_KEY : Remedy.SETTINGS;
        Remedy first = failure != null || resume == Remedy.NONE ? mend : resume;
        return grave(run, "run.trouble.refused", "run.trouble.refused-earlier", open, first)
                .or(first == resume ? mend : resume);
    }

    /** Nothing stands in the way: it is done, and may say so. */
    private Trouble decided(ShownRun run, String why, Remedy remedy) {
        return new Trouble(
                Strip.Kind.DONE,
                messages.text("run.trouble.decided"),
                messages.text("run.trouble.decided-words", why),
                List.of(),
                remedy,
                Remedy.NONE,
                run.record().id());
    }

    private Trouble mild(ShownRun run, String lead, String words, int open, Remedy remedy) {
        return new Trouble(
                false,
                messages.text(lead),
                messages.text(words, open),
                List.of(),
                remedy,
                run.record().id());
    }

    /** With the provider's reason where this window heard it. */
    private Trouble grave(ShownRun run, String lead, String otherwise, int open, Remedy remedy) {
        LlmFailure failure = run.snapshot().failure();
        String why = failure == null ? messages.text(otherwise) : failures.of(failure);
        return new Trouble(
                true,
                messages.text(lead),
                messages.text("run.trouble.why-open", why, open),
                List.of(),
                remedy,
                run.record().id());
    }

    /** The calls wait by themselves; a person may want to know, or to stop. */
    private Trouble outage(ShownRun run, Traffic.Outage outage) {
        long next = outage.nextTry().toSeconds();
        return new Trouble(
                true,
                messages.text("run.trouble.waiting"),
                messages.text(
                        next == 0 ? "run.trouble.waiting-now" : "run.trouble.waiting-words",
                        failures.of(outage.why()),
                        Math.max(1, outage.lasted().toSeconds()),
                        next),
                List.of(),
                Remedy.STOP,
                run.record().id());
    }

    private Trouble capReached(ShownRun run, BigDecimal cap) {
        return new Trouble(
                        false,
                        messages.text("run.trouble.cap"),
                        messages.text(
                                "run.trouble.cap-words",
                                Figures.dollars(run.snapshot().cost().spent()),
                                Figures.dollars(cap.doubleValue())),
                        List.of(),
                        Remedy.RAISE_CAP,
                        run.record().id())
                .or(Remedy.STOP);
    }

    private Trouble unanswered(ShownRun run, boolean idle) {
        return new Trouble(
                false,
                messages.text("run.trouble.incomplete"),
                messages.text(
                        "run.trouble.incomplete-words", run.snapshot().total().failed()),
                List.of(),
                idle ? Remedy.RERUN_FAILED : Remedy.NONE,
                run.record().id());
    }

    private Trouble unscored(RunId run, LlmException cause) {
        return new Trouble(
                true,
                messages.text("run.trouble.unscored"),
                messages.text(
                        "run.trouble.unscored-words",
                        FailureWords.firstSentence(cause.failure().sentence())),
                List.of(),
                Remedy.RATE_AGAIN,
                run);
    }
}

package app.moderato.ui.run;

import app.moderato.core.analysis.StopLook;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.monitor.BlockCount;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.core.llm.Traffic;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a run in words. Shares are of all cells, or of the cap, 0..1.
 *
 * @param left what is left to do, in words; empty where nothing can be said
 * @param spentShare negative where there is no cap
 * @param expectedShare negative where nothing is expected
 * @param flight how many calls are on the wire, of how many that may be
 */
record LiveFigures(
        String percent,
        String cells,
        String left,
        BlockCount total,
        Kpi elapsed,
        Kpi cost,
        double spentShare,
        double expectedShare,
        Kpi tokens,
        Kpi replies,
        Kpi retries,
        Flight flight) {
    /**
     * One figure with its unit and a line under it.
     *
     * @param more what there is no room for; empty for nothing
     */
    record Kpi(String figure, String unit, String caption, String more) {
        Kpi(String figure, String unit, String caption) {
            this(figure, unit, caption, "");
        }

        /** For a screen reader. */
        String spoken() {
            return (figure + " " + unit + ". " + caption + (more.isEmpty() ? "" : ". " + more)).strip();
        }
    }

    static LiveFigures of(ShownRun run, Messages messages) {
        RunSnapshot now = run.snapshot();
        BlockCount total = now.total();
        double share = total.planned() == 0 ? 0 : (double) total.done() / total.planned();
        Double spent = now.cost().spent();
        Double expected = now.cost().expected();
        double cap = run.cap() == null ? Double.NaN : run.cap().doubleValue();
        boolean capped = spent != null && cap > 0;
        return new LiveFigures(
                percent(share),
                messages.text("run.progress.cells", total.done(), total.planned()),
                left(run, messages),
                total,
                elapsed(now, messages),
                cost(run, messages),
                capped && spent != null ? spent / cap : -1,
                capped && expected != null ? expected / cap : -1,
                tokens(now, messages),
                replies(now.replies(), messages),
                retries(now.retries(), messages),
                Flight.of(now, messages));
    }

    /** Never 100% while a cell has no answer. */
    private static String percent(double share) {
        return Figures.percent(share < 1 ? Math.min(share, 0.99) : 1);
    }

    private static String left(ShownRun run, Messages messages) {
        Duration left = run.snapshot().left();
        if (!run.snapshot().live()) {
            return run.waitingForRating() > 0
                    ? messages.text("run.progress.scoring", run.waitingForRating())
                    : run.decided().isPresent() ? heardEnough(run.snapshot().cost(), messages) : "";
        }
        Traffic.Batches batches = run.snapshot().traffic().batches();
        if (batches != null && batches.open() > 0) {
            return messages.text("run.progress.batches", batches.done(), batches.lines());
        }
        if (left == null) {
            return "";
        }
        if (run.snapshot().state() == RunState.PAUSED) {
            return messages.text("run.progress.paused", Figures.clock(left));
        }
        StopLook look = run.stop();
        if (look == null || look.stillNeeded().isEmpty()) {
            return messages.text("run.progress.left", Figures.clock(left));
        }
        return look.decided()
                ? messages.text("run.progress.finishing")
                : messages.text("run.progress.needed", look.stillNeeded().getAsInt());
    }

    private static String heardEnough(RunSnapshot.Cost cost, Messages messages) {
        Double spent = cost.spent();
        Double expected = cost.expected();
        return spent == null || expected == null || expected - spent < 0.005
                ? messages.text("run.progress.enough")
                : messages.text("run.progress.saved", Figures.dollars(expected - spent));
    }

    private static Kpi elapsed(RunSnapshot now, Messages messages) {
        return new Kpi(
                Figures.clock(now.elapsed()),
                messages.text("run.kpi.elapsed"),
                messages.text("run.kpi.speed", now.cellsPerSecond()));
    }

    private static Kpi cost(ShownRun run, Messages messages) {
        RunSnapshot.Cost cost = run.snapshot().cost();
        Double expected = cost.expected();
        String unit = run.cap() == null
                ? messages.text("run.kpi.spent")
                : messages.text("run.kpi.of-cap", Figures.dollars(run.cap().doubleValue()));
        String caption;
        if (run.record().rehearsal()) {
            caption = messages.text("run.kpi.free");
        } else if (cost.spent() == null) {
            caption = messages.text("run.kpi.price-unknown");
        } else if (run.snapshot().total().queued() == 0 || expected == null) {
            caption = messages.text(run.cap() == null ? "run.kpi.no-cap" : "run.kpi.within-cap");
        } else {
            caption = messages.text("run.kpi.expected", Figures.dollars(expected));
        }
        return new Kpi(Figures.dollars(cost.spent()), unit, caption);
    }

    private static Kpi tokens(RunSnapshot now, Messages messages) {
        List<String> more = new ArrayList<>();
        if (now.tokens().cached() > 0) {
            more.add(messages.text("run.kpi.cached", Figures.tokens(now.tokens().cached())));
        }
        if (now.tokens().reasoning() > 0) {
            more.add(messages.text(
                    "run.kpi.reasoning", Figures.tokens(now.tokens().reasoning())));
        }
        return new Kpi(
                Figures.tokens(now.tokens().all()),
                messages.text("run.kpi.tokens"),
                messages.text(
                        "run.kpi.in-out",
                        Figures.tokens(now.tokens().input()),
                        Figures.tokens(now.tokens().output())),
                String.join("\n", more));
    }

    private static Kpi replies(RunSnapshot.@Nullable Replies replies, Messages messages) {
        return replies == null
                ? new Kpi("–", messages.text("run.kpi.median"), messages.text("run.kpi.no-reply"))
                : new Kpi(
                        brief(replies.median()),
                        messages.text("run.kpi.median"),
                        messages.text("run.kpi.most-under", brief(replies.percentile95())));
    }

    private static String brief(Duration time) {
        return time.toMillis() < 100
                ? String.format(Locale.ENGLISH, "%.1f ms", time.toNanos() / 1e6)
                : Figures.seconds(time);
    }

    private static Kpi retries(RunSnapshot.Retries retries, Messages messages) {
        int now = retries.rateLimits() + retries.other();
        String caption;
        if (retries.earlier() == 0) {
            caption = messages.text("run.kpi.retry-kinds", retries.rateLimits(), retries.other());
        } else if (now == 0) {
            caption = messages.text("run.kpi.retry-all");
        } else {
            caption = messages.text("run.kpi.retry-earlier", retries.earlier(), now);
        }
        return new Kpi(Figures.count(retries.all()), messages.text("run.kpi.retries"), caption);
    }
}

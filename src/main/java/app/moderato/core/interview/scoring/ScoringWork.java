package app.moderato.core.interview.scoring;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.ScoredCell;
import app.moderato.core.interview.Scoring;
import app.moderato.core.interview.ScoringArchive;
import app.moderato.core.interview.ScoringJournal;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.InvalidInput;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Begins scorings of a run, goes on with them and makes them, from the window as from the command line. Any thread. */
public final class ScoringWork {
    private final Fieldwork fieldwork;
    private final Embedder embedder;
    private final Clock clock;

    public ScoringWork(Fieldwork fieldwork, Embedder embedder, Clock clock) {
        this.fieldwork = fieldwork;
        this.embedder = embedder;
        this.clock = clock;
    }

    /**
     * A scoring that is to be made or gone on with.
     *
     * @param asked null for ssr
     * @param exists an earlier sitting began it
     * @param open cells to be asked; empty for ssr
     */
    public record Plan(
            ScoringOrder order,
            String name,
            Map<String, String> stamp,
            @Nullable Asked asked,
            boolean exists,
            boolean retryFailed,
            Set<CellKey> open) {
        public Plan {
            open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
        }

        /** Whether a sitting would have nothing to do. */
        public boolean done(Workspace workspace) {
            if (asked != null) {
                return open.isEmpty() && exists;
            }
            int rated = exists
                    ? workspace
                            .scorings()
                            .find(order.contents().run().id(), name)
                            .map(Scoring::rated)
                            .orElse(0)
                    : 0;
            return exists && rated >= order.answers().size();
        }
    }

    /**
     * Sends and writes nothing. A scoring of the same stamp is gone on with.
     *
     * @param name null for the method's, with a number where that is taken
     * @param retryFailed whether cells that ended without a number are asked again
     * @throws InvalidInput where a scoring of that name was made under other settings
     */
    public Plan plan(
            Workspace workspace, ScoringOrder order, @Nullable String name, @Nullable Asked asked, boolean retryFailed)
            throws InvalidInput {
        RunId run = order.contents().run().id();
        Map<String, String> stamp = ScoringStamp.of(order, embedder, asked);
        ScoringArchive archive = workspace.scorings();
        Optional<Scoring> same = archive.of(run).stream()
                .filter(known -> name == null
                        ? known.stamp().equals(stamp)
                        : known.name().equals(name))
                .findFirst();
        if (same.isPresent() && !same.get().stamp().equals(stamp)) {
            throw new InvalidInput("Run " + run + " has a scoring “" + name
                    + "” that was made under other settings. Choose another name. Nothing was changed.");
        }
        String called = same.isPresent() ? same.get().name() : name != null ? name : free(archive, order);
        Set<CellKey> open = new LinkedHashSet<>();
        if (asked != null) {
            open.addAll(order.answers().keySet());
            archive.cells(run, called).stream()
                    .filter(cell -> cell.status() == CellStatus.ANSWERED
                            || (cell.status().withoutAnswer() && !retryFailed))
                    .map(ScoredCell::key)
                    .forEach(open::remove);
        }
        return new Plan(order, called, stamp, asked, same.isPresent(), retryFailed, open);
    }

    private static String free(ScoringArchive archive, ScoringOrder order) {
        RunId run = order.contents().run().id();
        String method = order.settings().method().code();
        String name = method;
        for (int number = 2; archive.find(run, name).isPresent(); number++) {
            name = method + "-" + number;
        }
        return name;
    }

    /**
     * Commits the scoring and what it is to ask, and takes the run's lock; nothing is sent yet.
     *
     * @throws InvalidInput where the run runs or is scored elsewhere, or the name cannot be used
     */
    public ScoringJournal open(Workspace workspace, Plan plan) throws InvalidInput {
        ScoringOrder order = plan.order();
        RunId run = order.contents().run().id();
        ScoringJournal journal = plan.exists()
                ? workspace.scorings().reopen(run, plan.name())
                : workspace.scorings().begin(run, plan.name(), order.settings().method(), plan.stamp());
        try {
            if (plan.retryFailed()) {
                journal.reopenFailed();
            }
            journal.plan(plan.open());
            return journal;
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /**
     * @param journal from {@link #open}; the caller's to close once the sitting has ended
     * @param model that is asked, null for ssr; the caller's to close
     * @param cap in US dollars for the scoring, earlier sittings included; null for none
     * @param atOnce calls in flight, ≥ 1
     * @param heard on the sitting's threads
     * @throws InvalidInput where a cap cannot be kept, as the model's price is unknown
     */
    public ScoringSession session(
            Workspace workspace,
            Plan plan,
            ScoringJournal journal,
            @Nullable ChatModel model,
            @Nullable BigDecimal cap,
            int atOnce,
            Consumer<ScoringProgress> heard)
            throws InvalidInput {
        Asked asked = plan.asked();
        if (model == null || asked == null) {
            return new SimilarityScoring(
                    plan.order(), workspace.scorings(), journal, embedder, workspace.embeddings(), heard);
        }
        Scoring known = workspace.scorings().find(journal.run(), journal.name()).orElseThrow();
        LooseCalls calls = fieldwork.looseCalls(model, asked.baseUrl(), cap, spent(known, price(asked)), null);
        AskedScoring.Before before = new AskedScoring.Before(known.planned() - known.open(), known.failed());
        return new AskedScoring(plan.order(), journal, calls, before, atOnce, clock, heard);
    }

    /** What the model's calls cost; null where the price is unknown. */
    public @Nullable ToDoubleFunction<Usage> price(Asked asked) {
        return fieldwork.prices().of(asked.provider(), asked.baseUrl(), asked.model());
    }

    /** As it was noted, or more where the process was cut off before it noted what it had committed. */
    private static double spent(Scoring scoring, @Nullable ToDoubleFunction<Usage> price) {
        double noted = scoring.costUsd() == null ? 0 : scoring.costUsd();
        return price == null
                ? noted
                : Math.max(noted, price.applyAsDouble(scoring.totals().tokens()));
    }
}

package app.moderato.core.interview.stability;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunDesign;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunRemarks;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.interview.stability.StabilityPlan.One;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plans stability studies, begins their runs and finds them again, from the window as from the command line. Each is an
 * ordinary run in a series of its own: journaled, priced, resumable by itself. Any thread.
 */
public final class StabilityWork {
    private final Fieldwork fieldwork;
    private final Tokenizers tokenizers;
    private final Function<Study, String> written;

    /** @param written a study as a study file's text */
    public StabilityWork(Fieldwork fieldwork, Tokenizers tokenizers, Function<Study, String> written) {
        this.fieldwork = fieldwork;
        this.tokenizers = tokenizers;
        this.written = written;
    }

    Fieldwork fieldwork() {
        return fieldwork;
    }

    /** The wordings that an earlier sitting of the same order asked, the question's own first; empty where there was none. */
    public List<String> known(Workspace workspace, StabilityOrder order) {
        int number = 1 + Math.max(order.typed().size(), order.proposed());
        List<StabilityMark> marks = workspace.runs().all().reversed().stream()
                .flatMap(run -> StabilityMark.of(run).stream())
                .filter(mark -> belongs(mark, order))
                .toList();
        List<String> texts = IntStream.rangeClosed(1, number)
                .mapToObj(wording -> marks.stream()
                        .filter(mark -> mark.wording() == wording)
                        .map(StabilityMark::text)
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
        return texts.size() == number ? texts : List.of();
    }

    private static boolean belongs(StabilityMark mark, StabilityOrder order) {
        return mark.of().equals(order.base().run().id()) && mark.plan().equals(order.key());
    }

    /**
     * What is to be asked, and what of it was begun already. Sends and writes nothing.
     *
     * @param wordings the question's own first
     */
    public StabilityPlan plan(Workspace workspace, StabilityOrder order, List<String> wordings) {
        List<RunRecord> all = workspace.runs().all().reversed();
        List<One> runs = new ArrayList<>();
        for (int wording = 1; wording <= wordings.size(); wording++) {
            for (Asked model : order.models()) {
                StabilityMark mark = new StabilityMark(
                        order.base().run().id(),
                        order.question().id(),
                        wording,
                        model.provider() + " " + model.model(),
                        wordings.get(wording - 1),
                        order.key());
                runs.add(new One(mark, model, order.study(mark), find(all, mark)));
            }
        }
        return new StabilityPlan(order, wordings, runs);
    }

    private static @Nullable RunRecord find(List<RunRecord> all, StabilityMark mark) {
        return all.stream()
                .filter(run -> StabilityMark.of(run).filter(mark::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** What is still to be asked would take; before wordings are known, as many of the question's own stand for them. */
    public StabilityEstimate estimate(StabilityPlan plan) {
        return StabilityEstimate.of(plan, fieldwork, tokenizers);
    }

    /**
     * Commits the rows of all runs before anything is sent, so that whatever happens each can be gone on with.
     *
     * @param models connected, one for each of the order's
     * @param keyVariable the environment variable that holds the key, null for the usual place
     * @return the plan with its runs
     * @throws InvalidInput where what was begun earlier would now be asked differently
     */
    public StabilityPlan begin(
            Workspace workspace, StabilityPlan plan, Map<Asked, ChatModel> models, @Nullable String keyVariable)
            throws InvalidInput {
        for (One one : plan.runs()) {
            if (one.run() != null && one.open()) {
                same(workspace, one.run(), one.study());
            }
        }
        RunId first = plan.runs().stream()
                .flatMap(one -> Optional.ofNullable(one.run()).stream())
                .map(run -> run.series() == null ? run.id() : run.series())
                .findFirst()
                .orElse(null);
        for (One one : plan.runs()) {
            if (one.run() == null) {
                RunId run = begin(
                        workspace, plan.order(), one, Objects.requireNonNull(models.get(one.model())), keyVariable);
                first = first == null ? run : first;
                workspace.runs().join(run, first);
            }
        }
        return plan(workspace, plan.order(), plan.wordings());
    }

    private void same(Workspace workspace, RunRecord run, Study study) throws InvalidInput {
        List<String> drift = fieldwork.drift(workspace.runs().contents(run.id()), study);
        if (!drift.isEmpty()) {
            throw new InvalidInput("Run " + run.id() + " of this stability study was begun differently:\n  – "
                    + String.join("\n  – ", drift) + "\nNothing was sent. Go on with it by `moderato run --resume "
                    + run.id() + " --force`, or begin another stability study with other seeds or wordings.");
        }
    }

    private RunId begin(
            Workspace workspace, StabilityOrder order, One one, ChatModel model, @Nullable String keyVariable)
            throws InvalidInput {
        RunRecord base = order.base().run();
        RunDesign design = new RunDesign(
                one.study(),
                written.apply(one.study()),
                base.studyPath(),
                order.sample(),
                base.stamp().containsKey(RunRemarks.PICTURES),
                false);
        try (RunJournal journal = fieldwork.begin(
                workspace,
                design,
                model,
                one.model().baseUrl(),
                keyVariable,
                one.mark().stamp())) {
            journal.state(RunState.PAUSED);
            return journal.run();
        }
    }

    /** The runs that ask people of a run again, one list for each study, the newest study first. */
    public static List<List<RunRecord>> of(List<RunRecord> all, RunId base) {
        return all.stream()
                .filter(run -> StabilityMark.of(run)
                        .filter(mark -> mark.of().equals(base))
                        .isPresent())
                .collect(Collectors.groupingBy(run -> run.series() == null ? run.id() : run.series()))
                .values()
                .stream()
                .sorted(Comparator.comparingLong(
                                (List<RunRecord> runs) -> runs.getFirst().id().value())
                        .reversed())
                .toList();
    }

    /**
     * What the newest stability study of a run holds.
     *
     * @return empty where there is none with a rating
     */
    public static List<RunContents> newest(Workspace workspace, RunId base) throws InvalidInput {
        for (List<RunRecord> runs : of(workspace.runs().all(), base)) {
            List<RunContents> contents = contents(workspace, runs);
            if (!contents.isEmpty()) {
                return contents;
            }
        }
        return List.of();
    }

    /** What a study's runs hold as far as they have ratings, in the order begun. */
    public static List<RunContents> contents(Workspace workspace, StabilityPlan plan) throws InvalidInput {
        List<RunRecord> runs = new ArrayList<>();
        for (One one : plan.runs()) {
            if (one.run() != null) {
                runs.add(workspace.runs().required(one.run().id()));
            }
        }
        return contents(workspace, runs);
    }

    private static List<RunContents> contents(Workspace workspace, List<RunRecord> runs) throws InvalidInput {
        List<RunContents> contents = new ArrayList<>();
        for (RunRecord run : runs) {
            if (run.rated() > 0) {
                contents.add(workspace.runs().contents(run.id()));
            }
        }
        return contents;
    }
}

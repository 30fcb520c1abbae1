package app.moderato.core.interview.monitor;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.InterviewPlan;
import app.moderato.core.interview.PlannedInterview;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunEvent;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Showing;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Traffic;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * A run as the engine conducts it, in time that passes at once: interviews are admitted one for each call at a time, the
 * talks of one person go beside each other, every call waits its turn. A monitor hears of it, and is asked along the way
 * how much time is left.
 */
final class RunSimulation {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant YESTERDAY = NOON.minusSeconds(86_400);
    private static final LlmFailure LIMITED = new LlmFailure.RateLimited("openai", null);

    /**
     * How the provider takes it.
     *
     * @param seconds a call lasts, given the seconds since the run began
     * @param perSecond calls that go through, given the seconds since the run began; the rest are limited
     * @param skipped share of the cells of a conditional question that are not asked
     * @param probed share of the cells that take a second call
     * @param alone whether everything waits for the first call
     */
    record Conditions(
            DoubleUnaryOperator seconds, DoubleUnaryOperator perSecond, double skipped, double probed, boolean alone) {}

    /**
     * What was said at one moment.
     *
     * @param share of the cells that had ended
     * @param at seconds since the run began
     * @param left seconds, as it was said; negative where nothing was
     */
    record Said(double share, double at, double left) {}

    private record Due(double at, long number, Runnable what) {}

    private final Study study;
    private final Conditions conditions;
    private final Random random;
    private final int atOnce;
    private final HandClock clock = new HandClock(NOON);
    private final RunMonitor monitor;
    private final List<CellKey> cells;
    private final Map<CellKey, Answer> before = new HashMap<>();
    private final Iterator<PlannedInterview> waiting;
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>((a, b) -> a.at == b.at ? Long.compare(a.number, b.number) : Double.compare(a.at, b.at));
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<Said> said = new ArrayList<>();
    private double now;
    private double ended;
    private long numbers;
    private int free;
    private boolean first;
    private double tokens;
    private double tokensAt;
    private int endedCells;

    /** @param endedBefore interviews that an earlier sitting finished, each cell in a second */
    RunSimulation(Study study, Panel panel, int atOnce, int endedBefore, long seed, Conditions conditions) {
        this.study = study;
        this.conditions = conditions;
        this.random = new Random(seed);
        this.atOnce = atOnce;
        this.free = atOnce;
        this.first = conditions.alone();
        InterviewPlan plan = InterviewPlan.of(study, panel);
        cells = plan.cells(study).toList();
        for (PlannedInterview interview : plan.interviews().subList(0, endedBefore)) {
            Stream.of(
                            outside(interview, study.guide().before()),
                            inTalks(interview),
                            outside(interview, study.guide().after()))
                    .flatMap(List::stream)
                    .forEach(key ->
                            before.put(key, answer(key, CellStatus.ANSWERED, YESTERDAY.plusSeconds(before.size()))));
        }
        endedCells = before.size();
        waiting =
                plan.interviews().subList(endedBefore, plan.interviews().size()).iterator();
        List<RatedAnswer> answers = cells.stream()
                .map(key -> new RatedAnswer(before.getOrDefault(key, answer(key, CellStatus.PENDING, NOON)), "", null))
                .toList();
        monitor = new RunMonitor(
                study,
                new RunContents(RunMonitorTest.record(YESTERDAY), panel, answers),
                Optional::empty,
                () -> Traffic.FREE,
                clock);
    }

    /** @return what was said each time another hundredth of the sitting's cells had ended */
    List<Said> run() {
        monitor.hear(new RunEvent.StateChanged(RunState.RUNNING, ""));
        for (int i = 0; i < atOnce; i++) {
            admit();
        }
        while (!agenda.isEmpty()) {
            Due next = agenda.remove();
            clock.pass(Duration.ofNanos(Math.round((next.at - now) * 1e9)));
            now = next.at;
            next.what.run();
        }
        return said;
    }

    /** Seconds from the first call to the last cell's end. */
    double lasted() {
        return ended;
    }

    private void in(double seconds, Runnable what) {
        agenda.add(new Due(now + seconds, numbers++, what));
    }

    private void admit() {
        if (waiting.hasNext()) {
            PlannedInterview interview = waiting.next();
            Runnable closing =
                    () -> ask(outside(interview, study.guide().after()).iterator(), this::admit);
            ask(outside(interview, study.guide().before()).iterator(), () -> talk(interview, closing));
        }
    }

    private void talk(PlannedInterview interview, Runnable then) {
        if (study.guide().memory() == Memory.INTERVIEW) {
            ask(inTalks(interview).iterator(), then);
            return;
        }
        int[] open = {interview.showings().size()};
        for (Showing showing : interview.showings()) {
            ask(questions(interview, showing).iterator(), () -> {
                if (--open[0] == 0) {
                    then.run();
                }
            });
        }
    }

    private static List<CellKey> outside(PlannedInterview interview, List<Question> questions) {
        return questions.stream()
                .map(question -> new CellKey(interview.persona().id(), "", question.id(), 1, interview.replicate()))
                .toList();
    }

    private List<CellKey> questions(PlannedInterview interview, Showing showing) {
        return study.guide().questions().stream()
                .map(question -> new CellKey(
                        interview.persona().id(),
                        showing.concept().id().value(),
                        question.id(),
                        showing.number(),
                        interview.replicate()))
                .toList();
    }

    private List<CellKey> inTalks(PlannedInterview interview) {
        return interview.showings().stream()
                .flatMap(showing -> questions(interview, showing).stream())
                .toList();
    }

    private void ask(Iterator<CellKey> keys, Runnable then) {
        if (!keys.hasNext()) {
            then.run();
            return;
        }
        CellKey key = keys.next();
        boolean conditional = key.question().value().startsWith("if");
        if (conditional && random.nextDouble() < conditions.skipped()) {
            end(key, CellStatus.SKIPPED);
            ask(keys, then);
        } else {
            int calls = random.nextDouble() < conditions.probed() ? 2 : 1;
            call(key, calls, () -> {
                end(key, CellStatus.ANSWERED);
                ask(keys, then);
            });
        }
    }

    private void call(CellKey key, int calls, Runnable then) {
        queue.add(() -> send(key, calls, then));
        sendNext();
    }

    private void sendNext() {
        while (free > 0 && !queue.isEmpty() && !(first && free < atOnce)) {
            free--;
            queue.remove().run();
        }
    }

    private void send(CellKey key, int calls, Runnable then) {
        monitor.hear(new RunEvent.Sent(key));
        boolean through = takesToken();
        double lasts = through ? conditions.seconds().applyAsDouble(now) : 0.2;
        in(lasts, () -> {
            free++;
            first = false;
            if (through) {
                monitor.hear(new RunEvent.Replied(
                        key, new Usage(100, 20, 0, 0), Duration.ofMillis(Math.round(1_000 * lasts))));
                if (calls > 1) {
                    call(key, calls - 1, then);
                } else {
                    then.run();
                }
            } else {
                monitor.hear(new RunEvent.Retried(key, LIMITED));
                in(1 + random.nextDouble(), () -> call(key, calls, then));
            }
            sendNext();
        });
    }

    private boolean takesToken() {
        double perSecond = conditions.perSecond().applyAsDouble(now);
        tokens = Math.min(2 * atOnce, tokens + (now - tokensAt) * perSecond);
        tokensAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    private void end(CellKey key, CellStatus status) {
        monitor.hear(new RunEvent.CellEnded(answer(key, status, clock.instant())));
        ended = now;
        int before = hundredths();
        endedCells++;
        if (hundredths() > before) {
            Duration left = monitor.snapshot().left();
            said.add(new Said(hundredths() / 100.0, now, left == null ? -1 : left.toMillis() / 1000.0));
        }
    }

    private int hundredths() {
        return 100 * (endedCells - before.size()) / (cells.size() - before.size());
    }

    private static Answer answer(CellKey key, CellStatus status, Instant at) {
        return RunMonitorTest.answer(key, status, at);
    }
}

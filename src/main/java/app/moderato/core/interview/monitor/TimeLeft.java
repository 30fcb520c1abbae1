package app.moderato.core.interview.monitor;

import app.moderato.core.interview.CellKey;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Memory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guesses how long a sitting will still take, from what it did so far; earlier sittings may have met another provider.
 * The pace is that of the last minutes, or of more where they hold few calls, and begins once the first round of
 * calls is over, since a cold start says nothing about the rest. To what that pace would take comes the end, when fewer
 * interviews are left than there are places: the questions of one conversation wait for each other. Guarded by the
 * monitor.
 */
final class TimeLeft {
    private static final Duration RECENT = Duration.ofMinutes(3);
    /** Fewer calls than these scatter too much. */
    private static final int FEWEST = 150;
    /** More of them tell nothing more. */
    private static final int MOST = 5_000;
    /** In fewer calls a change cannot be told from chance. */
    private static final int ENOUGH = 30;
    /** Standard errors of a difference between two counts that chance seldom makes. */
    private static final double BY_CHANCE = 3.5;
    /** Nothing is guessed from fewer calls … */
    private static final int FEW = 5;
    /** … or earlier. */
    private static final Duration FIRST_GUESS = Duration.ofSeconds(3);

    private record Interview(PersonaId persona, int replicate) {}

    /** @param concept empty for what is asked outside the concepts, and where all is one conversation */
    private record Talk(String concept, int showing) {
        static final Talk OUTSIDE = new Talk("", 1);
    }

    private final boolean inOneTalk;
    private final Map<Interview, Map<Talk, Integer>> open = new HashMap<>();
    private final Set<Interview> notBegun = new HashSet<>();
    /** Cells of a whole interview that wait for each other, less where several of its talks go beside each other. */
    private final double tail;

    private int remaining;
    private int ended;
    private int calls;
    private int mostFlying;
    private int flying;
    private double flown;
    private Duration flyingSince = Duration.ZERO;
    private @Nullable Duration began;
    /** When the last calls ended, from the end of the first round on. */
    private final Deque<Duration> ends = new ArrayDeque<>();

    /** @param cells that this sitting has to ask */
    TimeLeft(Memory memory, Collection<CellKey> cells) {
        this.inOneTalk = memory == Memory.INTERVIEW;
        cells.forEach(key ->
                open.computeIfAbsent(interview(key), first -> new HashMap<>()).merge(talk(key), 1, Integer::sum));
        this.remaining = cells.size();
        this.notBegun.addAll(open.keySet());
        int chain = longest();
        double whole = open.isEmpty() ? 1 : (double) remaining / open.size();
        this.tail = chain * Math.min(1, chain / whole);
    }

    /**
     * A call went on the wire, or came back from it.
     *
     * @param calls in flight from now on
     * @param elapsed since the run began
     */
    void flies(CellKey key, int calls, Duration elapsed) {
        if (began == null) {
            began = elapsed;
        } else {
            flown += flying * seconds(elapsed.minus(flyingSince));
        }
        notBegun.remove(interview(key));
        flyingSince = elapsed;
        flying = calls;
        mostFlying = Math.max(mostFlying, calls);
    }

    void ended(CellKey key) {
        Interview interview = interview(key);
        Map<Talk, Integer> talks = open.get(interview);
        if (talks == null || talks.computeIfPresent(talk(key), (talk, cells) -> cells - 1) == null) {
            return;
        }
        talks.values().removeIf(cells -> cells == 0);
        if (talks.isEmpty()) {
            open.remove(interview);
        }
        notBegun.remove(interview);
        remaining--;
        ended++;
    }

    /** A call brought a reply, or its last try brought none. */
    void called(Duration elapsed) {
        calls++;
        if (calls >= mostFlying) {
            ends.addLast(elapsed);
            while (ends.size() > MOST
                    || (ends.size() > FEWEST && elapsed.minus(ends.getFirst()).compareTo(RECENT) > 0)) {
                ends.removeFirst();
            }
        }
    }

    /** Null while nothing can be said. */
    @Nullable
    Duration left(Duration elapsed) {
        if (remaining == 0) {
            return Duration.ZERO;
        }
        if (began == null
                || ended == 0
                || ends.size() < FEW
                || elapsed.minus(began).compareTo(FIRST_GUESS) < 0) {
            return null;
        }
        double perSecond = pace(elapsed) * ended / calls;
        double flight = (flown + flying * seconds(elapsed.minus(flyingSince))) / ended;
        double atThatPace = remaining / perSecond;
        double places = Math.max(1, flight * perSecond);
        double seconds = notBegun.isEmpty()
                ? Math.max(atThatPace, longest() * flight)
                : atThatPace + tail * flight / 2 * (1 - 1 / places);
        return Duration.ofMillis(Math.round(1_000 * seconds));
    }

    /** Calls per second; of the newer part alone where that differs by more than chance from the older one. */
    private double pace(Duration elapsed) {
        Duration[] times = ends.toArray(Duration[]::new);
        double now = seconds(elapsed);
        double from = seconds(times[0]);
        int first = 0;
        while (true) {
            int all = times.length - 1 - first;
            double middle = (from + now) / 2;
            int half = first;
            while (half < times.length - 1 && seconds(times[half + 1]) <= middle) {
                half++;
            }
            int newer = times.length - 1 - half;
            int older = all - newer;
            boolean another = all >= ENOUGH && Math.abs(newer - older) > BY_CHANCE * Math.sqrt(all);
            if (!another || newer < 2) {
                return all / Math.max(0.001, now - from);
            }
            from = middle;
            first = half;
        }
    }

    /** Cells of one interview that wait for each other, at most. */
    private int longest() {
        return open.values().stream().mapToInt(TimeLeft::chain).max().orElse(0);
    }

    private static int chain(Map<Talk, Integer> talks) {
        int outside = talks.getOrDefault(Talk.OUTSIDE, 0);
        int inTalk = talks.entrySet().stream()
                .filter(talk -> !talk.getKey().equals(Talk.OUTSIDE))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        return outside + inTalk;
    }

    private static Interview interview(CellKey key) {
        return new Interview(key.persona(), key.replicate());
    }

    private Talk talk(CellKey key) {
        return inOneTalk || key.concept().isEmpty() ? Talk.OUTSIDE : new Talk(key.concept(), key.showing());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}

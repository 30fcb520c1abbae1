package app.moderato.core.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What a view's numbers may be used for, with the reasons.
 *
 * @param view what it is on
 * @param reasons sentences, the ones that set the level first; empty only for usable
 * @param passed sentences, one per rule that was checked and holds
 * @param decisive how many of the reasons, from the first on, set the level
 */
public record Verdict(Level level, ResultView view, List<String> reasons, List<String> passed, int decisive) {
    public Verdict {
        reasons = List.copyOf(reasons);
        passed = List.copyOf(passed);
    }

    /** On a run as a whole. */
    public Verdict(Level level, List<String> reasons, List<String> passed, int decisive) {
        this(level, ResultView.RUN, reasons, passed, decisive);
    }

    /** Of which the first reason sets the level. */
    public Verdict(Level level, List<String> reasons, List<String> passed) {
        this(level, reasons, passed, Math.min(1, reasons.size()));
    }

    public Verdict(Level level, List<String> reasons) {
        this(level, reasons, List.of());
    }

    /** The same with one more cap; its reason comes first where it lowers the level, with those that set it, or last. */
    public Verdict atMost(Level most, String reason) {
        boolean lowers = most.compareTo(level) < 0;
        boolean sets = lowers || most == level;
        List<String> all = new ArrayList<>(reasons);
        all.add(lowers ? 0 : sets ? decisive : all.size(), reason);
        return new Verdict(lowers ? most : level, view, all, passed, lowers ? 1 : sets ? decisive + 1 : decisive);
    }

    /** The same seen on another kind of view, which may itself be directional at most. */
    public Verdict on(ResultView other) {
        Verdict moved = new Verdict(level, other, reasons, passed, decisive);
        return other.cap()
                .filter(cap -> !reasons.contains(cap))
                .map(cap -> moved.atMost(Level.DIRECTIONAL, cap))
                .orElse(moved);
    }

    /** On several things together: the lowest level, and what either says; what only one of them passes did not pass. */
    public Verdict and(Verdict other) {
        boolean weaker = other.level.compareTo(level) < 0;
        Verdict low = weaker ? other : this;
        Verdict high = weaker ? this : other;
        List<String> all = new ArrayList<>(low.reasons);
        high.reasons.stream().filter(reason -> !all.contains(reason)).forEach(all::add);
        return new Verdict(
                low.level,
                view,
                all,
                passed.stream().filter(other.passed::contains).toList(),
                low.decisive);
    }

    /** What the view may be used for, as one or two sentences. */
    public String use() {
        return view.use(level);
    }

    /** From worst to best. */
    public enum Level {
        DO_NOT_USE("do not use"),
        DIRECTIONAL("directional"),
        USABLE("usable for ranking");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}

package app.moderato.core.analysis;

import java.util.List;

/**
 * What a view's numbers may be used for, with the reasons.
 *
 * @param reasons sentences, the ones that set the level first; empty only for usable
 */
public record Verdict(Level level, List<String> reasons) {
    public Verdict {
        reasons = List.copyOf(reasons);
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

package app.moderato.provider.rehearsal;

import app.moderato.core.group.Stance;
import app.moderato.core.group.StanceReader;
import java.util.function.Supplier;

/** A turn in the making: no sentence in it was said at the table before, and it reads as the side it takes. One thread. */
final class Draft {
    /** Ways to say one thing that are looked at. */
    private static final int WAYS = 14;

    /** A share of pairs of words from which on a sentence is the old one in other words. */
    private static final double SAID_MYSELF = 0.25;

    private static final double SAID_BY_OTHERS = 0.65;

    private final Heard heard;
    private final Stance stance;
    private String text = "";

    Draft(Heard heard, Stance stance) {
        this.heard = heard;
        this.stance = stance;
    }

    /**
     * Adds, of a few ways to say something, the one least like what was said so far.
     *
     * @param room words that it should not exceed
     * @return whether there was one
     */
    boolean add(Supplier<String> ways, int room) {
        String best = "";
        double least = Double.MAX_VALUE;
        for (int i = 0; i < WAYS; i++) {
            String way = ways.get();
            double cost = heard.likeness(way) + Math.max(0, RatedSpeech.words(way) - room) / 8.0;
            if (cost < least && isNew(way) && StanceReader.of(Talk.sentences(text, way)) == stance) {
                best = way;
                least = cost;
            }
        }
        if (best.isEmpty()) {
            return false;
        }
        text = Talk.sentences(text, best);
        heard.add(best);
        return true;
    }

    private boolean isNew(String way) {
        return heard.isNew(way) && heard.likeness(way) < SAID_BY_OTHERS && heard.likenessToOwn(way) < SAID_MYSELF;
    }

    int words() {
        return text.isEmpty() ? 0 : RatedSpeech.words(text);
    }

    String text() {
        return text;
    }
}

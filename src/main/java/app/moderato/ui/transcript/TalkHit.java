package app.moderato.ui.transcript;

import app.moderato.core.interview.Excerpt;

/** A turn of a group in the left list. */
record TalkHit(TalkLine.Said said, Excerpt excerpt) {
    private static final int EXCERPT = 90;

    static TalkHit of(TalkLine.Said said) {
        return new TalkHit(said, Excerpt.of(said.turn().text(), said.marks(), EXCERPT));
    }

    /** From 1. */
    int turn() {
        return said.turn().number();
    }
}

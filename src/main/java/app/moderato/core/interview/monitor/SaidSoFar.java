package app.moderato.core.interview.monitor;

import app.moderato.core.interview.CellKey;

/**
 * An answer that is being said; not whole, not committed, perhaps never to be.
 *
 * @param text the persona's words until now
 */
public record SaidSoFar(CellKey key, String text) {}

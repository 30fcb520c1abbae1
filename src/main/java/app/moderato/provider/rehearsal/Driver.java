package app.moderato.provider.rehearsal;

import java.util.Locale;

/** What can move a persona for or against a concept. */
enum Driver {
    /** The price against the persona's income. */
    PRICE,
    /** The concept's words against what the persona cares about. */
    INTEREST,
    /** The concept is new, and the persona likes that or not. */
    NOVELTY,
    /** The concept is nothing new, and the persona likes that or not. */
    FAMILIARITY,
    /** How well the concept is made, the same for everybody. */
    CONCEPT,
    /** The persona's own temper, whatever the concept. */
    SELF;

    /** As written in the phrase files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

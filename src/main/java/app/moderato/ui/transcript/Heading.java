package app.moderato.ui.transcript;

import app.moderato.ui.control.ConceptName;
import org.jspecify.annotations.Nullable;

/**
 * What the middle column shows, for the line over it.
 *
 * @param person null where it is no person's interview
 * @param label of the question, empty where it is no question's answers
 * @param concept null where it is not about one
 * @param detail beside the title
 * @param facts under it
 */
record Heading(
        @Nullable PersonName person,
        String label,
        @Nullable ConceptName concept,
        String title,
        String detail,
        String facts) {
    static final Heading NONE = new Heading(null, "", null, "", "", "");
}

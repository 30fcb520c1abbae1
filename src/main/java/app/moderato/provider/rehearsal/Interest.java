package app.moderato.provider.rehearsal;

import java.util.List;

/**
 * Something a persona may care about.
 *
 * @param about a sentence whose embedding is compared with a concept's words
 * @param care completes “I care about …”
 * @param plus completes “I like …”
 * @param minus completes “What bothers me is …”
 */
record Interest(String id, String about, Phrase care, List<Phrase> plus, List<Phrase> minus) {
    Interest {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }
}

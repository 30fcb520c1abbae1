package app.moderato.file.human;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.study.Problem;
import app.moderato.file.table.MessyTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People who rate the same concept on the same question again: kept, and told, row by row where it is rare. */
final class Repeats {
    private static final double RARE = 0.05;

    private record Key(String respondent, String concept, String question) {}

    private record Again(MessyTable.Row row, String subject, String note) {}

    private final boolean nobodyNamed;
    private final Account account;
    private final Map<Key, Integer> lines = new HashMap<>();
    private final List<Again> again = new ArrayList<>();

    /** @param nobodyNamed whether the file does not say who rated */
    Repeats(boolean nobodyNamed, Account account) {
        this.nobodyNamed = nobodyNamed;
        this.account = account;
    }

    void see(MessyTable.Row row, HumanRating rating, String subject) {
        if (nobodyNamed) {
            return;
        }
        Integer first =
                lines.putIfAbsent(new Key(rating.respondent(), rating.concept(), rating.question()), row.line());
        if (first != null) {
            again.add(new Again(
                    row,
                    subject,
                    "is rated by " + rating.respondent() + " again, as in line " + first + "; both are kept"));
        }
    }

    /** @return a remark in place of a note for every row, where repeats are how the file is */
    List<String> close(int ratings) {
        if (again.isEmpty() || again.size() > RARE * ratings) {
            return again.isEmpty()
                    ? List.of()
                    : List.of(again.size() + " ratings are of a concept that the same person rated before; all are"
                            + " kept.");
        }
        again.forEach(repeat -> account.note(repeat.row(), repeat.subject(), repeat.note()));
        account.odd().sort(Comparator.comparingInt(Problem::line));
        return List.of();
    }
}

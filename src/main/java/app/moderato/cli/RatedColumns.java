package app.moderato.cli;

import app.moderato.core.rating.Pmf;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table's texts as rated: as columns beside it, as JSON and as a sentence. */
sealed interface RatedColumns permits RatedTexts, CalibratedTexts {
    /** Of the columns, beginning with {@code mean,p1..pn}. */
    List<String> names();

    /** What names get in front where the table has them already. */
    String prefix();

    /** A row of cells for each text. */
    List<List<String>> cells();

    /** @param out the file written; without one the rows are part of the value */
    Map<String, Object> json(List<String> warnings, @Nullable Path out);

    String sentence();

    /** The names; where the table has such a column already, all get a prefix that makes them new. */
    default List<String> columns(List<String> taken) {
        Set<String> known = new HashSet<>(taken);
        List<String> columns = names();
        for (int i = 1; columns.stream().anyMatch(known::contains); i++) {
            String before = prefix() + (i == 1 ? "_" : i + "_");
            columns = names().stream().map(name -> before + name).toList();
        }
        return columns;
    }

    /** {@code mean,p1..pn}. */
    static List<String> names(int points) {
        List<String> names = new ArrayList<>(List.of("mean"));
        IntStream.rangeClosed(1, points).forEach(r -> names.add("p" + r));
        return names;
    }

    /** The mean and the masses. */
    static List<String> cells(Pmf pmf) {
        List<String> cells = new ArrayList<>(List.of(number(pmf.mean())));
        pmf.stream().mapToObj(RatedColumns::number).forEach(cells::add);
        return cells;
    }

    static Map<String, Object> json(Pmf pmf) {
        return Map.of("mean", pmf.mean(), "p", pmf.toArray());
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }
}

package app.moderato.file.human;

import app.moderato.core.analysis.validation.RatingPair;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.table.ForeignCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what people answered beside what a model answered for them, as CSV {@code id,variable,human,synthetic}. Published
 * files that name their columns otherwise, such as {@code TWIN_ID,variable_name,value_human,value_twin}, are read too.
 */
public final class PairsReader {
    private static final List<String> NEEDED = List.of("id", "variable", "human", "synthetic");

    private static final Map<String, List<String>> OTHERWISE = Map.of(
            "id", List.of("respondent", "twin_id", "pid", "participant"),
            "variable", List.of("variable_name", "question", "item"),
            "human", List.of("value_human", "human_value"),
            "synthetic", List.of("value_twin", "twin", "value_synthetic", "model", "llm"));

    private PairsReader() {}

    /** @throws InvalidInput with the lines that do not fit */
    public static List<RatingPair> read(Path file) throws InvalidInput {
        StrictTable table = StrictTable.read(file, NEEDED, OTHERWISE);
        List<RatingPair> pairs = new ArrayList<>(table.rows().size());
        for (ForeignCsv.Row row : table.rows()) {
            pairs.add(new RatingPair(
                    table.cell(row, "id"),
                    table.named(row, "variable"),
                    table.number(row, "human").orElse(0),
                    table.number(row, "synthetic").orElse(0)));
        }
        table.check();
        return pairs;
    }
}

package app.moderato.file.human;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.file.table.DecodedText;
import app.moderato.file.table.GivenTable;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Tables and concepts for tests. */
final class Given {
    private Given() {}

    static GivenTable csv(String... lines) throws InvalidInput {
        return GivenTable.of(new DecodedText(String.join("\n", lines) + "\n", "UTF-8"), "people.csv");
    }

    static List<Concept> concepts(String... ids) {
        return Stream.of(ids)
                .map(id -> new Concept(
                        new ConceptId(id), id + " toothpaste", "Text", null, List.of(), Map.of(), false, false))
                .toList();
    }

    static HumanMapping proposed(GivenTable table, String... concepts) {
        return HumanProposal.of(table, concepts(concepts), List.of(), OptionalInt.empty())
                .mapping();
    }

    static HumanImport read(GivenTable table, HumanMapping mapping) throws InvalidInput {
        return HumanFiles.read(table, mapping, "people.csv");
    }

    static List<String> odd(HumanImport read) {
        return read.odd().stream().map(Problem::toString).toList();
    }
}

package app.moderato.report.csv;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Price;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code concepts.csv}: one row a concept, attributes as columns {@code attribute_…}. */
public final class ConceptsCsv {
    private ConceptsCsv() {}

    public static String of(Study study) {
        Set<String> attributes = new LinkedHashSet<>();
        study.concepts()
                .forEach(concept -> attributes.addAll(concept.attributes().keySet()));
        List<String> header = new ArrayList<>(List.of("id", "name", "text", "price", "currency", "images", "control"));
        attributes.forEach(attribute -> header.add("attribute_" + attribute));
        List<List<String>> rows = new ArrayList<>();
        for (Concept concept : study.concepts()) {
            @Nullable Price price = concept.price();
            List<String> row = new ArrayList<>(List.of(
                    concept.id().value(),
                    concept.name(),
                    concept.text(),
                    price == null ? "" : price.amount().toPlainString(),
                    price == null ? "" : price.currency(),
                    concept.pictures().stream().map(Picture::name).collect(Collectors.joining("|")),
                    String.valueOf(concept.control())));
            attributes.forEach(attribute -> row.add(concept.attributes().getOrDefault(attribute, "")));
            rows.add(row);
        }
        return Table.of(header, rows);
    }
}

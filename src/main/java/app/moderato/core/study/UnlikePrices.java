package app.moderato.core.study;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prices that cannot be compared, or that decide by themselves. */
final class UnlikePrices {
    /** Times the lowest price from which on a price is a different class of product. */
    private static final BigDecimal FAR = BigDecimal.valueOf(3);

    private UnlikePrices() {}

    static void find(List<Concept> concepts, List<ConceptFinding> findings) {
        List<Concept> priced =
                concepts.stream().filter(concept -> concept.price() != null).toList();
        Map<String, Long> currencies = priced.stream()
                .collect(Collectors.groupingBy(concept -> price(concept).currency(), Collectors.counting()));
        // of equally many the one named first is the usual one
        @Nullable
        Concept usual = priced.stream()
                .max(Comparator.comparingLong((Concept concept) ->
                                currencies.getOrDefault(price(concept).currency(), 0L))
                        .thenComparingInt(concept -> -priced.indexOf(concept)))
                .orElse(null);
        if (usual == null) {
            return;
        }
        priced.stream()
                .filter(concept ->
                        !price(concept).currency().equals(price(usual).currency()))
                .forEach(concept -> findings.add(finding(
                        concept,
                        "“" + concept.name() + "” costs " + price(concept) + " and “" + usual.name() + "” "
                                + price(usual) + ". Nobody can compare them; give all prices in one currency.")));
        far(
                priced.stream()
                        .filter(concept ->
                                price(concept).currency().equals(price(usual).currency()))
                        .sorted(Comparator.comparing(
                                        (Concept concept) -> price(concept).amount())
                                .reversed())
                        .toList(),
                findings);
    }

    /** @param dearestFirst in one currency */
    private static void far(List<Concept> dearestFirst, List<ConceptFinding> findings) {
        Concept cheapest = dearestFirst.getLast();
        BigDecimal limit = price(cheapest).amount().multiply(FAR);
        dearestFirst.stream()
                .filter(concept -> price(concept).amount().compareTo(limit) > 0)
                .forEach(concept -> findings.add(finding(
                        concept,
                        "“" + concept.name() + "” costs " + price(concept) + ", more than three times as much as “"
                                + cheapest.name() + "” (" + price(cheapest)
                                + "). So large a gap decides by itself; leave"
                                + " it only where the price is what you test.")));
    }

    private static Price price(Concept concept) {
        return Objects.requireNonNull(concept.price(), "only concepts with a price are looked at");
    }

    private static ConceptFinding finding(Concept concept, String sentence) {
        return new ConceptFinding(concept, ConceptFinding.Kind.PRICE, null, sentence);
    }
}

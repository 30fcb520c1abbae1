package app.moderato.file.panel;

import app.moderato.core.panel.Band;
import app.moderato.core.panel.Population;
import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One table of a margins file while it is read and checked. */
final class MarginsTable {
    private static final double ROUNDING = 0.02;

    private final List<String> attributes;
    private final int firstLine;
    private final Map<List<String>, Double> shares = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean spoilt;

    MarginsTable(List<String> attributes, int firstLine) {
        this.attributes = attributes;
        this.firstLine = firstLine;
    }

    List<String> attributes() {
        return attributes;
    }

    int firstLine() {
        return firstLine;
    }

    String name() {
        return String.join("|", attributes);
    }

    /** A row was unreadable: its sum says nothing any more. */
    void spoil() {
        spoilt = true;
    }

    void add(CsvTable.Row row, List<String> categories, double share) {
        if (!(share >= 0 && share <= 1)) {
            problems.add(CsvTable.at(row, "The share " + share + " lies outside 0 to 1; write a fraction of 1."));
            spoilt = true;
        }
        if (shares.putIfAbsent(categories, share) != null) {
            problems.add(CsvTable.at(
                    row, name() + " has the category “" + String.join("|", categories) + "” twice; leave one out."));
            spoilt = true;
        }
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        double sum = sum();
        if (!spoilt && Math.abs(sum - 1) > ROUNDING) {
            all.add(problem("The shares of " + name() + " add up to " + decimals(sum) + ", not to 1; "
                    + (sum > 1
                            ? decimals(sum - 1) + " is too much: a share may be too large, or a category there twice."
                            : decimals(1 - sum) + " is missing: add it, for example as a category “other”.")));
        }
        for (int i = 0; i < attributes.size(); i++) {
            all.addAll(overlaps(attributes.get(i), categories(i)));
        }
        return all;
    }

    private static String decimals(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private List<Problem> overlaps(String attribute, Set<String> categories) {
        List<Problem> found = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        for (String category : categories) {
            Optional<Band> band = Band.parse(category);
            if (band.isEmpty()) {
                continue;
            }
            for (int i = 0; i < bands.size(); i++) {
                if (bands.get(i).overlaps(band.get())) {
                    found.add(problem("The bands " + labels.get(i) + " and " + category + " of " + attribute
                            + " overlap; a number must belong to one band only."));
                }
            }
            labels.add(category);
            bands.add(band.get());
        }
        if (!bands.isEmpty() && bands.size() < categories.size()) {
            String odd = categories.stream()
                    .filter(category -> Band.parse(category).isEmpty())
                    .findFirst()
                    .orElse("");
            found.add(problem("Some categories of " + attribute + " are bands of numbers such as " + labels.getFirst()
                    + ", but “" + odd + "” is not; write them all as bands, or all in words."));
        }
        return found;
    }

    private Problem problem(String sentence) {
        return Problem.error("", sentence).atLine(firstLine);
    }

    private Set<String> categories(int index) {
        Set<String> categories = new LinkedHashSet<>();
        shares.keySet().forEach(key -> categories.add(key.get(index)));
        return categories;
    }

    private double sum() {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Shares of one attribute's categories, adding up to 1. */
    Map<String, Double> margin(String attribute) {
        Map<String, Double> margin = new LinkedHashMap<>();
        int at = attributes.indexOf(attribute);
        shares.forEach((categories, share) -> margin.merge(categories.get(at), share / sum(), Double::sum));
        return margin;
    }

    Population.Table scaled() {
        double sum = sum();
        return new Population.Table(
                attributes,
                shares.entrySet().stream()
                        .map(entry -> new Population.Entry(entry.getKey(), entry.getValue() / sum))
                        .toList());
    }
}

package app.moderato.core.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with the panel a study asks for, as far as it shows without the panel. */
final class PanelSpecCheck {
    static final int LARGEST = 10_000;
    private static final double MOST_TRIM = 1_000;
    /** Shares written with two decimals may miss 1 by rounding. */
    private static final double ROUNDING = 0.005;

    private PanelSpecCheck() {}

    static void check(PanelSpec panel, List<Problem> problems) {
        if (panel.population() == null && panel.personas() == null) {
            problems.add(Problem.error("/panel", "The panel needs people: name a population or a file of personas."));
        }
        if (panel.population() != null && panel.personas() != null) {
            problems.add(Problem.error(
                    "/panel/personas", "A panel is sampled from a “population” or read from “personas”, not both."));
        }
        int smallest = panel.personas() == null ? 1 : 0;
        if (panel.size() < smallest || panel.size() > LARGEST) {
            problems.add(Problem.error(
                    "/panel/size",
                    String.format(Locale.ROOT, "A panel has 1 to %,d personas, not %d.", LARGEST, panel.size())));
        }
        panel.quotas().forEach((attribute, shares) -> quota("/panel/quotas/", attribute, shares, problems));
        if (panel.weights() != null) {
            weights(panel.weights(), problems);
        }
    }

    private static void weights(WeightSpec weights, List<Problem> problems) {
        if (weights.rake() == null && weights.shares().isEmpty()) {
            problems.add(Problem.error(
                    "/panel/weights", "The weights need shares to reach: name a population to rake to, or shares."));
        }
        Double trim = weights.trim();
        if (trim != null && !(trim > 1 && trim <= MOST_TRIM)) {
            problems.add(Problem.error(
                    "/panel/weights/trim",
                    "The trim is how many times the mean a weight may be: a number above 1, up to 1000."));
        }
        weights.shares().forEach((attribute, shares) -> quota("/panel/weights/shares/", attribute, shares, problems));
    }

    private static void quota(String pointer, String attribute, Map<String, Double> shares, List<Problem> problems) {
        String place = pointer + Problem.pointerPart(attribute);
        if (shares.values().stream().anyMatch(share -> !(share >= 0 && share <= 1))) {
            problems.add(Problem.error(place, "Each share of “" + attribute + "” is a number from 0 to 1."));
            return;
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > ROUNDING + 1e-9) {
            problems.add(Problem.error(
                    place,
                    String.format(
                            Locale.ROOT,
                            "The shares of “%s” add up to %s; they should add up to 1.",
                            attribute,
                            plain(sum))));
        }
    }

    private static String plain(double sum) {
        return String.format(Locale.ROOT, "%.4f", sum).replaceFirst("\\.?0+$", "");
    }
}

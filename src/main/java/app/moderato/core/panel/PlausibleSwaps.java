package app.moderato.core.panel;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Repairs odd people by swapping a category with somebody else, so that every share, alone and joint, stays exactly as
 * drawn. Where nobody is left to swap with, as in a panel of 18-year-olds, a category that no quota asked for gives way
 * to a plausible one, and the panel's targets show how far that leads.
 */
final class PlausibleSwaps {
    /** After so many searches in vain a column has nothing left to offer. */
    private static final int VAIN_SEARCHES = 30;

    private final Sheet sheet;
    private final PanelDesign design;
    private final SplittableRandom random;
    private final Oddities oddities;

    private PlausibleSwaps(Sheet sheet, PanelDesign design, SplittableRandom random) {
        this.sheet = sheet;
        this.design = design;
        this.random = random;
        this.oddities = new Oddities(sheet);
    }

    static void repair(Sheet sheet, PanelDesign design, SplittableRandom random) {
        PlausibleSwaps swaps = new PlausibleSwaps(sheet, design, random);
        swaps.oddities.ruled().forEach(swaps::swapIn);
        swaps.oddities.ruled().forEach(swaps::replaceIn);
    }

    private void swapIn(int column) {
        int vain = 0;
        int[] bound = boundColumns(column);
        for (int person = 0; person < sheet.size() && vain < VAIN_SEARCHES; person++) {
            if (oddities.count(person) > 0 && !swapped(person, column, bound)) {
                vain++;
            }
        }
    }

    private boolean swapped(int person, int column, int[] bound) {
        int start = random.nextInt(sheet.size());
        for (int step = 0; step < sheet.size(); step++) {
            int other = (start + step) % sheet.size();
            if (sheet.level(person, column).equals(sheet.level(other, column)) || !alike(person, other, bound)) {
                continue;
            }
            int before = oddities.count(person) + oddities.count(other);
            sheet.swap(person, other, column);
            if (oddities.count(person) + oddities.count(other) < before) {
                return true;
            }
            sheet.swap(person, other, column);
        }
        return false;
    }

    private boolean alike(int a, int b, int[] columns) {
        for (int column : columns) {
            if (!sheet.level(a, column).equals(sheet.level(b, column))) {
                return false;
            }
        }
        return true;
    }

    /** Columns known jointly with this one: people may swap only where they agree in them. */
    private int[] boundColumns(int column) {
        String attribute = sheet.attributes().get(column);
        return design.steps().stream()
                .map(step -> step.cells().attributes())
                .filter(attributes -> attributes.contains(attribute))
                .flatMap(List::stream)
                .filter(other -> !other.equals(attribute))
                .distinct()
                .mapToInt(sheet::column)
                .toArray();
    }

    private void replaceIn(int column) {
        String attribute = sheet.attributes().get(column);
        if (design.quotas().containsKey(attribute) || boundColumns(column).length > 0) {
            return;
        }
        List<Cells.Cell> choices = design.steps().stream()
                .filter(step -> step.fresh().contains(attribute))
                .findFirst()
                .orElseThrow()
                .cells()
                .cells();
        for (int person = 0; person < sheet.size(); person++) {
            if (oddities.tooYoung(person, column)) {
                replace(person, column, choices);
            }
        }
    }

    private void replace(int person, int column, List<Cells.Cell> choices) {
        Level original = sheet.level(person, column);
        double[] weights = new double[choices.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sheet.put(person, column, choices.get(i).levels().getFirst());
            weights[i] = oddities.tooYoung(person, column) ? 0 : choices.get(i).share();
            sum += weights[i];
        }
        sheet.put(person, column, original);
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (weights[i] > 0 && left < 0) {
                sheet.put(person, column, choices.get(i).levels().getFirst());
                return;
            }
        }
    }
}

package app.moderato.file.human;

import java.util.OptionalDouble;

/** The rules by which a filled cell becomes a point. */
final class RatingCells {
    private static final int SHOWN = 40;

    private RatingCells() {}

    static CellReading of(String cell, RatingScale scale) {
        OptionalDouble number = RatingText.number(cell);
        if (isMissing(cell, number, scale)) {
            return new CellReading.Dropped(
                    LeftOut.MISSING_CODE, "has “" + shown(cell) + "”, which stands for no answer; it is left out");
        }
        Integer word = scale.words().get(RatingText.word(cell));
        if (word != null) {
            return new CellReading.Kept(word, "has “" + shown(cell) + "” as its rating, which is taken as " + word);
        }
        if (number.isEmpty()) {
            return new CellReading.Dropped(
                    LeftOut.NOT_A_RATING,
                    "has “" + shown(cell) + "” as its rating, which is no number and no word that stands for a point;"
                            + " it is left out");
        }
        return of(number.getAsDouble(), cell, scale);
    }

    static boolean isMissing(String cell, OptionalDouble number, RatingScale scale) {
        return scale.missing().stream()
                .anyMatch(code -> code.equalsIgnoreCase(cell)
                        || (number.isPresent() && RatingText.number(code).equals(number)));
    }

    private static CellReading of(double number, String cell, RatingScale scale) {
        double place = scale.place(number);
        if (place < 1 || place > scale.points()) {
            return new CellReading.Dropped(
                    LeftOut.OUTSIDE,
                    "has " + shown(cell) + ", which is outside " + RatingText.shown(scale.lowest()) + " to "
                            + RatingText.shown(scale.highest()) + "; it is left out");
        }
        double below = Math.floor(place);
        boolean half = place - below == 0.5;
        if (half && scale.halves() == Halves.LEFT_OUT) {
            return new CellReading.Dropped(
                    LeftOut.HALF, "has " + shown(cell) + ", which lies between two points; it is left out");
        }
        double nearest = half ? half(below, scale.halves()) : Math.rint(place);
        int point = (int) (scale.reversed() ? scale.points() + 1 - nearest : nearest);
        return new CellReading.Kept(
                point,
                place == nearest
                        ? ""
                        : "has " + shown(cell) + ", which lies between two points and is taken as " + point
                                + (half ? " (" + rule(scale.halves()) + ")" : " (the nearest)"));
    }

    private static double half(double below, Halves rule) {
        return switch (rule) {
            case UP -> below + 1;
            case DOWN -> below;
            case TO_EVEN, LEFT_OUT -> below % 2 == 0 ? below : below + 1;
        };
    }

    private static String rule(Halves rule) {
        return switch (rule) {
            case UP -> "halves go up";
            case DOWN -> "halves go down";
            case TO_EVEN, LEFT_OUT -> "halves go to the even point";
        };
    }

    static String shown(String cell) {
        return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
    }
}

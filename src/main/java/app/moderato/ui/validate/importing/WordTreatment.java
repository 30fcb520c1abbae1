package app.moderato.ui.validate.importing;

import app.moderato.file.human.RatingScale;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What becomes of a rating in words. */
sealed interface WordTreatment {
    record Point(int point) implements WordTreatment {}

    record NoAnswer() implements WordTreatment {}

    record LeftOut() implements WordTreatment {}

    static WordTreatment of(String cell, RatingScale scale) {
        OptionalInt point = scale.point(cell);
        if (scale.isMissing(cell)) {
            return new NoAnswer();
        }
        return point.isPresent() ? new Point(point.getAsInt()) : new LeftOut();
    }

    static List<WordTreatment> all(int points) {
        List<WordTreatment> all = new ArrayList<>();
        for (int point = 1; point <= points; point++) {
            all.add(new Point(point));
        }
        all.add(new NoAnswer());
        all.add(new LeftOut());
        return all;
    }

    default RatingScale in(RatingScale scale, String cell) {
        return switch (this) {
            case Point(int point) -> scale.withWord(cell, point);
            case NoAnswer _ -> scale.withMissing(cell);
            case LeftOut _ -> scale.withoutWord(cell);
        };
    }
}

package app.moderato.core.analysis.validation;

import app.moderato.core.study.InvalidInput;
import java.util.List;

/** People's ratings on the scale that the model answered on. */
final class OnScale {
    /** Of a recommendation from 0 to 10. */
    private static final int RECOMMENDATION = 11;

    private OnScale() {}

    /**
     * Points from 1. On a scale of eleven points, ratings among which there is a 0 are counted from 0.
     *
     * @throws InvalidInput where a rating is off the scale
     */
    static List<HumanRating> of(String question, int points, List<HumanRating> ratings) throws InvalidInput {
        int lowest = lowest(points, ratings);
        int highest = lowest + points - 1;
        List<HumanRating> off = ratings.stream()
                .filter(rating -> rating.rating() < lowest || rating.rating() > highest)
                .toList();
        if (!off.isEmpty()) {
            HumanRating first = off.getFirst();
            throw new InvalidInput("“" + first.respondent() + "” rated “" + first.concept() + "” with "
                    + first.rating() + ", but the scale of “" + question + "” goes from " + lowest + " to " + highest
                    + (off.size() > 1 ? "; " + off.size() + " ratings in all are off it" : "")
                    + ". Bring both to the same scale.");
        }
        return lowest == 0 ? ratings.stream().map(OnScale::fromOne).toList() : ratings;
    }

    /** The number that the lowest point is called in these ratings. */
    static int lowest(int points, List<HumanRating> ratings) {
        return points == RECOMMENDATION && ratings.stream().anyMatch(rating -> rating.rating() == 0) ? 0 : 1;
    }

    private static HumanRating fromOne(HumanRating rating) {
        return new HumanRating(
                rating.respondent(),
                rating.concept(),
                rating.question(),
                rating.rating() + 1,
                rating.weight(),
                rating.attributes());
    }
}

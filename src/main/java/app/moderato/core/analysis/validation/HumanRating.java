package app.moderato.core.analysis.validation;

import java.util.Map;

/**
 * One person's rating of one concept.
 *
 * @param concept as the person's file names it, matched with the study's concepts by id or name
 * @param question empty where the file is about one question only
 * @param rating a scale point from 1 to the scale's length
 * @param weight &gt; 0, 1 where the file has none
 * @param attributes other columns of the person, by name
 */
public record HumanRating(
        String respondent, String concept, String question, int rating, double weight, Map<String, String> attributes) {
    public HumanRating {
        attributes = Map.copyOf(attributes);
    }
}

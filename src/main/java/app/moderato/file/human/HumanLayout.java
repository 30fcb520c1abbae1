package app.moderato.file.human;

/** What a row of a file of ratings is. */
public enum HumanLayout {
    /** What one person said of one concept: one rating, or a column of ratings for each question. */
    CONCEPT_A_ROW,
    /** One person, with a column of ratings for each concept. */
    PERSON_A_ROW
}

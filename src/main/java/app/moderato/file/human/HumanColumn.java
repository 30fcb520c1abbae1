package app.moderato.file.human;

/** What a column of a file of ratings is. */
public enum HumanColumn {
    /** Who rated; without such a column every row is a person of its own. */
    RESPONDENT,
    /** What was rated, where a row is about one concept. */
    CONCEPT,
    /** What was asked, where a row is one rating and there are several questions. */
    QUESTION,
    /**
     * A rating. Where a row is one person, there is a column for each concept, called as the concept; else there may be
     * one for each question, called as the question.
     */
    RATING,
    /** How much the person counts. */
    WEIGHT,
    /** Something else about the person, under the column's name. */
    ATTRIBUTE,
    LEFT_OUT
}

package app.moderato.file.human;

/** Why a rating is not among those that are kept. */
public enum LeftOut {
    NO_RATING,
    /** The cell is one of those that stand for no answer. */
    MISSING_CODE,
    /** Neither a number nor a word that stands for a point. */
    NOT_A_RATING,
    /** A number beyond the scale's ends. */
    OUTSIDE,
    /** In the middle between two points, where those are left out. */
    HALF,
    NO_CONCEPT,
    NO_QUESTION,
    /** Of a concept or a question that the study does not have or that is left out. */
    NOT_COMPARED,
    /** The row's weight is 0. */
    NO_WEIGHT
}

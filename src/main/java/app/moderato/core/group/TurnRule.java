package app.moderato.core.group;

/** Who speaks next. */
public enum TurnRule {
    /** Who most wants to. */
    AUCTION,
    /** Around the table. */
    IN_ORDER,
    /** Whom the moderator points at. */
    MODERATOR_PICKS
}

package app.moderato.ui.group;

/**
 * Why a group was not begun or does not go on, with what to do about it.
 *
 * @param lead the bold word
 * @param sentence cause and effect
 */
record GroupTrouble(boolean grave, String lead, String sentence, Remedy remedy) {
    /** What can be done about it. */
    enum Remedy {
        NONE,
        /** In the settings, where connections are. */
        SETTINGS,
        /** Although the model's price is unknown and so no cap can be kept. */
        WITHOUT_CAP,
        /** Twice what it is. */
        RAISE_CAP,
        /** Shows the concepts' texts without their pictures. */
        TEXT_ONLY,
        /** With the sitting that waits. */
        GO_ON,
        /** In another sitting. */
        RESUME
    }
}

package app.moderato.ui.settings;

/**
 * What went wrong and what to do, for the strip of the wizard.
 *
 * @param lead a few bold words
 * @param action the button's text; empty for none
 */
record Trouble(String lead, String text, String action, Remedy remedy) {
    enum Remedy {
        NONE,
        CHECK_KEY,
        CHECK_ADDRESS,
        PICK_MODEL,
        TRY_AGAIN
    }
}

package app.moderato.ui.settings;

import app.moderato.core.llm.ModelNames;

/**
 * A model to pick.
 *
 * @param price of a million tokens, for people; empty where it is not known
 */
record ModelRow(String name, ModelNames.Use use, String price) {}

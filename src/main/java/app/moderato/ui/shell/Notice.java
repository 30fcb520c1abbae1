package app.moderato.ui.shell;

import app.moderato.ui.desk.Place;

/**
 * Told to a person who looks elsewhere.
 *
 * @param title what happened, in a few words
 * @param text its figures
 * @param action what a press on it does
 * @param target where that leads
 */
record Notice(String title, String text, String action, Place target) {}

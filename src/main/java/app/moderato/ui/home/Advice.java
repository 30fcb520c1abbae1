package app.moderato.ui.home;

import org.kordamp.ikonli.feather.Feather;

/**
 * One thing worth doing next.
 *
 * @param attention something is not as it should be
 */
record Advice(String id, Feather icon, boolean attention, String title, String detail, Runnable action) {}

package app.moderato.core.panel;

import org.jspecify.annotations.Nullable;

/**
 * One category of an attribute as it is drawn.
 *
 * @param band the whole numbers it stands for, null for an attribute in words
 */
record Level(String label, @Nullable Band band) {}

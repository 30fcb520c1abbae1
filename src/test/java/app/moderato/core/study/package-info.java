/** Checks, lint, conditions and templates of a study. */
@NullMarked
package app.moderato.core.study;

import org.jspecify.annotations.NullMarked;

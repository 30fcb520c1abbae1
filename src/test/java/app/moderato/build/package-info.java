/** The gates that are tests: format, architecture, size. */
@NullMarked
package app.moderato.build;

import org.jspecify.annotations.NullMarked;

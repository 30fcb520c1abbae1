/** Runs as JSON, as the command line prints and exports keep them. */
@NullMarked
package app.moderato.report.json;

import org.jspecify.annotations.NullMarked;

/**
 * Runs against servers that we did not write. Each test is skipped, with a message, where its server is not installed;
 * CONTRIBUTING says how to install them.
 */
@NullMarked
package app.moderato.foreign;

import org.jspecify.annotations.NullMarked;

/** Commands as a user types them. */
@NullMarked
package app.moderato.cli;

import org.jspecify.annotations.NullMarked;

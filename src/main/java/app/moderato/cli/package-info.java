/**
 * The command line, one class per command: reads options, asks the core, prints text for people or one JSON value. No
 * arithmetic, SQL or HTTP lives here.
 */
@NullMarked
package app.moderato.cli;

import org.jspecify.annotations.NullMarked;

/** Tests of panel files. */
@NullMarked
package app.moderato.file.panel;

import org.jspecify.annotations.NullMarked;

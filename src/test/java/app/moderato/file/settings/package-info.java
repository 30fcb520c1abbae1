/** What is kept on this computer. */
@NullMarked
package app.moderato.file.settings;

import org.jspecify.annotations.NullMarked;

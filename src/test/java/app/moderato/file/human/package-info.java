/** Tests of what people rated, as it is handed in. */
@NullMarked
package app.moderato.file.human;

import org.jspecify.annotations.NullMarked;

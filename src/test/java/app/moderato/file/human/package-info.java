@NullMarked
package app.moderato.file.human;

import org.jspecify.annotations.NullMarked;

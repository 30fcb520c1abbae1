@NullMarked
package app.moderato.ui.validate.importing;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.moderato.ui.run;

import org.jspecify.annotations.NullMarked;

/** The Run page: begins and drives this window's run, and shows runs while they run and afterwards. */
@NullMarked
package app.moderato.ui.run;

import org.jspecify.annotations.NullMarked;

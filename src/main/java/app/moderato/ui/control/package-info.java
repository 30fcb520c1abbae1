/** Controls, messages and the FXML loader that all screens share. Knows no feature. */
@NullMarked
package app.moderato.ui.control;

import org.jspecify.annotations.NullMarked;

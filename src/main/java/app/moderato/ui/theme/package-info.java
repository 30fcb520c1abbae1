/** Colours, fonts and light or dark. No other code names a colour; feature style sheets use the tokens set here. */
@NullMarked
package app.moderato.ui.theme;

import org.jspecify.annotations.NullMarked;

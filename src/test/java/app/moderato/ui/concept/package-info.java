/** Tests of the page of concepts. */
@NullMarked
package app.moderato.ui.concept;

import org.jspecify.annotations.NullMarked;

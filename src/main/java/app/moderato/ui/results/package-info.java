/**
 * Results: the concepts compared on one question, as chart, differences and table, with their finding; and what is
 * taken out of the window, pictures, figures and whole runs. Statistics come from the core, words from here.
 */
@NullMarked
package app.moderato.ui.results;

import org.jspecify.annotations.NullMarked;

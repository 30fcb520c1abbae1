/**
 * What lies open: the study, its runs, the run looked at, the connection. The features share it and meet nowhere else;
 * it knows none of them, and no node.
 */
@NullMarked
package app.moderato.ui.desk;

import org.jspecify.annotations.NullMarked;

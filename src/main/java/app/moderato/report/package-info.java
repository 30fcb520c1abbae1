/** What leaves the product: exports of a run into a folder. Reads what it is given; never the store or the network. */
@NullMarked
package app.moderato.report;

import org.jspecify.annotations.NullMarked;

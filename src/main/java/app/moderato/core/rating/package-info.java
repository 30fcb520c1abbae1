/** How words become ratings: pmfs, semantic similarity rating, reference sets and their measurement. */
@NullMarked
package app.moderato.core.rating;

import org.jspecify.annotations.NullMarked;

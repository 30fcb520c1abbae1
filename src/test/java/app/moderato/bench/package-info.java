/** Benchmarks: they print ratios and never fail a build on a time. */
@NullMarked
package app.moderato.bench;

import org.jspecify.annotations.NullMarked;

/** Benchmarks: print ratios measured in one run, and never fail a build on a time. */
@NullMarked
package app.moderato.bench;

import org.jspecify.annotations.NullMarked;

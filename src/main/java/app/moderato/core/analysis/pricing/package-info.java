/**
 * What prices people name: van Westendorp, Newton–Miller–Smith and Gabor–Granger as pure functions of numbers. Nothing here
 * is meant for setting a price, and nothing knows a study or a run.
 */
@NullMarked
package app.moderato.core.analysis.pricing;

import org.jspecify.annotations.NullMarked;

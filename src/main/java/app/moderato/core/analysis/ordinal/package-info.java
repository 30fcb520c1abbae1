/** Cumulative-link models: whether and how far covariates move ratings on an ordered scale. */
@NullMarked
package app.moderato.core.analysis.ordinal;

import org.jspecify.annotations.NullMarked;

/**
 * How far people, coders, models or repeated askings agree: coefficients of agreement and reliability as pure functions of
 * numbers. Nothing here knows a study or a run.
 */
@NullMarked
package app.moderato.core.analysis.agreement;

import org.jspecify.annotations.NullMarked;

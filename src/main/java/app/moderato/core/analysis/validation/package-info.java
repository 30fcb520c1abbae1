/**
 * Whether a run's ratings match people's: pure functions over human ratings and synthetic answers, and the ports by which both
 * are kept.
 */
@NullMarked
package app.moderato.core.analysis.validation;

import org.jspecify.annotations.NullMarked;

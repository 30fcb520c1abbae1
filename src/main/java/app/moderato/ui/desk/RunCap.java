package app.moderato.ui.desk;

import app.moderato.core.study.Study;
import app.moderato.file.settings.Preferences;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The most that a run may cost.
 *
 * @param usd above 0
 * @param ofStudy the study's file sets it, and so it holds before the one of this computer
 */
public record RunCap(BigDecimal usd, boolean ofStudy) {
    /** Empty where neither sets one. */
    public static Optional<RunCap> of(Study study, Preferences preferences) {
        return Optional.ofNullable(study.simulation().maxCost())
                .map(own -> new RunCap(own, true))
                .or(() -> Optional.ofNullable(preferences.budgetCap()).map(usd -> new RunCap(usd, false)));
    }
}

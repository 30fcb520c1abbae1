package app.moderato.core.analysis.ordinal;

import java.util.Optional;

/** What came of fitting a model. */
public sealed interface OrdinalOutcome permits OrdinalFit, NoFit {
    /** The fit, if there is one. */
    default Optional<OrdinalFit> fitted() {
        return this instanceof OrdinalFit fit ? Optional.of(fit) : Optional.empty();
    }
}

package app.moderato.core.analysis;

import java.util.List;
import java.util.Map;

/**
 * What is known of a run's instruments and of its model beside its answers.
 *
 * @param checks by scale name, what the Anchor Lab says of its reference sets with the run's embedder; a scale not named
 *     here counts as unmeasured
 * @param gauge what the scales do with texts
 * @param evidence every comparison with people's ratings that is on file, of any model and construct
 */
public record Grounds(Map<String, ScaleCheck> checks, ScaleGauge gauge, List<Evidence> evidence) {
    /** Nothing is known. */
    public static final Grounds NONE = new Grounds(Map.of(), ScaleGauge.NONE, List.of());

    public Grounds {
        checks = Map.copyOf(checks);
        evidence = List.copyOf(evidence);
    }

    public static Grounds of(Map<String, ScaleCheck> checks) {
        return new Grounds(checks, ScaleGauge.NONE, List.of());
    }
}

package app.moderato.ui.group;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.measure.AgreementMap;
import app.moderato.core.group.measure.GroupFigures;
import app.moderato.core.group.measure.HumanBands;
import app.moderato.core.group.measure.Probe;
import app.moderato.core.group.measure.Suggestion;
import app.moderato.core.group.measure.Suggestions;
import app.moderato.core.group.measure.TurnScores;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of a group at one moment.
 *
 * @param nudge null where there is nothing to suggest
 * @param probes that fit the last turn, best first
 */
record Measures(
        GroupDesign design,
        GroupState state,
        GroupFigures figures,
        HumanBands bands,
        AgreementMap agreement,
        TurnScores scores,
        @Nullable Suggestion nudge,
        List<Probe> probes) {
    Measures {
        probes = List.copyOf(probes);
    }

    static Measures of(GroupDesign design, GroupState state, TurnScores scores) {
        GroupFigures figures = GroupFigures.of(design, state);
        return new Measures(
                design,
                state,
                figures,
                HumanBands.of(figures),
                AgreementMap.of(design, state),
                scores,
                Suggestions.nudge(design, state, scores).orElse(null),
                Probe.of(design, state));
    }
}

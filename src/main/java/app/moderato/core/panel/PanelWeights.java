package app.moderato.core.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.WeightSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Weights a panel as its study asks for. */
public final class PanelWeights {
    private PanelWeights() {}

    /**
     * The panel with its people weighted, every target against its weighted share, and what the raking has to remark.
     * A filter of the panel narrows the population's tables too, as far as they know its attributes.
     *
     * @param population whose shares the people are to have; null where the targets are typed
     * @throws InvalidInput where an attribute is unknown, a category has nobody or targets contradict each other
     */
    public static Panel apply(Panel panel, @Nullable Population population, WeightSpec spec, PanelSpec of)
            throws InvalidInput {
        List<Population.Table> tables = RakeTargets.of(panel.personas(), population, spec, of);
        Double trim = spec.trim();
        Weighting weighting = Weighting.rake(
                panel.personas(), tables, trim == null ? OptionalDouble.empty() : OptionalDouble.of(trim));
        Set<String> raked =
                weighting.targets().stream().map(Panel.Target::attribute).collect(Collectors.toSet());
        List<Panel.Target> targets = new ArrayList<>(weighting.targets());
        targets.addAll(AchievedShares.again(
                panel.targets().stream()
                        .filter(target -> !raked.contains(target.attribute()))
                        .toList(),
                weighting.personas()));
        List<String> remarks = new ArrayList<>(panel.remarks());
        remarks.addAll(weighting.remarks());
        return new Panel(weighting.personas(), targets, remarks);
    }
}

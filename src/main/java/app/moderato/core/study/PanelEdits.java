package app.moderato.core.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes to the panel a study asks for. */
public final class PanelEdits {
    /** People of a panel that nobody has set a size for. */
    public static final int USUAL_SIZE = 200;

    private PanelEdits() {}

    /** @param size 0 takes everybody of a file */
    public static Study size(Study study, int size) {
        return edit(
                study,
                panel -> new PanelSpec(
                        size, panel.population(), panel.personas(), panel.filter(), panel.quotas(), panel.weights()));
    }

    /** Draws from a population; filter and quotas stay, since most populations name the same things. */
    public static Study population(Study study, String nameOrFile) {
        return edit(
                study,
                panel -> new PanelSpec(
                        panel.size() > 0 ? panel.size() : USUAL_SIZE,
                        nameOrFile,
                        null,
                        panel.filter(),
                        panel.quotas(),
                        panel.weights()));
    }

    /** Takes all people of a file as they are: filter, quotas and weights were meant for others. */
    public static Study people(Study study, String file) {
        return edit(study, panel -> new PanelSpec(0, null, file, Map.of(), Map.of()));
    }

    /** @param wanted values or ranges as {@link PanelSpec} writes them; empty for anybody */
    public static Study filter(Study study, String attribute, String wanted) {
        return edit(
                study,
                panel -> new PanelSpec(
                        panel.size(),
                        panel.population(),
                        panel.personas(),
                        changed(panel.filter(), attribute, wanted.isEmpty() ? null : wanted),
                        panel.quotas(),
                        panel.weights()));
    }

    /** @param shares category to share, null for no quota */
    public static Study quota(Study study, String attribute, @Nullable Map<String, Double> shares) {
        return edit(
                study,
                panel -> new PanelSpec(
                        panel.size(),
                        panel.population(),
                        panel.personas(),
                        panel.filter(),
                        changed(panel.quotas(), attribute, shares),
                        panel.weights()));
    }

    /** @param weights null leaves the weights as they are */
    public static Study weights(Study study, @Nullable WeightSpec weights) {
        return study.withPanel(study.panel().withWeights(weights));
    }

    /** Weights to a population; null for typed shares alone. What else the weights say stays. */
    public static Study rake(Study study, @Nullable String population) {
        return weights(study, now -> new WeightSpec(population, now.on(), now.shares(), now.trim()));
    }

    /** @param on empty for all that population and people have in common */
    public static Study weightsOn(Study study, List<String> on) {
        return weights(study, now -> new WeightSpec(now.rake(), on, now.shares(), now.trim()));
    }

    /** @param trim as {@link WeightSpec#trim} */
    public static Study trim(Study study, @Nullable Double trim) {
        return weights(study, now -> new WeightSpec(now.rake(), now.on(), now.shares(), trim));
    }

    /** @param shares category to share, null for the population's own */
    public static Study weightShares(Study study, String attribute, @Nullable Map<String, Double> shares) {
        return weights(
                study,
                now -> new WeightSpec(now.rake(), now.on(), changed(now.shares(), attribute, shares), now.trim()));
    }

    /** Weights that have no shares to reach are none. */
    private static Study weights(Study study, UnaryOperator<WeightSpec> edit) {
        WeightSpec now = study.panel().weights();
        WeightSpec next = edit.apply(now == null ? new WeightSpec(null, List.of(), Map.of(), null) : now);
        boolean nothing = next.rake() == null && next.shares().isEmpty();
        return weights(study, nothing ? null : next);
    }

    private static Study edit(Study study, UnaryOperator<PanelSpec> edit) {
        return study.withPanel(edit.apply(study.panel()));
    }

    private static <T> Map<String, T> changed(Map<String, T> map, String key, @Nullable T value) {
        Map<String, T> changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}

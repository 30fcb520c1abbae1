package app.moderato.ui.panel;

import app.moderato.core.study.PanelEdits;
import app.moderato.core.study.Study;
import app.moderato.core.study.WeightSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What shares are typed for. */
enum ShareKind {
    /** How many people of each kind there are to be. */
    QUOTAS("panel/quotas/", "panel.step.quota"),
    /** How much people of each kind are to count for. */
    WEIGHTS("panel/weights/shares/", "panel.step.weights");

    private final String prefix;
    private final String step;

    ShareKind(String prefix, String step) {
        this.prefix = prefix;
        this.step = step;
    }

    String prefix() {
        return prefix;
    }

    String step() {
        return step;
    }

    String field(String attribute) {
        return prefix + attribute;
    }

    Map<String, Map<String, Double>> of(Study study) {
        WeightSpec weights = study.panel().weights();
        return this == QUOTAS ? study.panel().quotas() : weights == null ? Map.of() : weights.shares();
    }

    /** @param shares null takes them away */
    Study edit(Study study, String attribute, @Nullable Map<String, Double> shares) {
        return this == QUOTAS
                ? PanelEdits.quota(study, attribute, shares)
                : PanelEdits.weightShares(study, attribute, shares);
    }
}

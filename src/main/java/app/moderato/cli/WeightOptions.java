package app.moderato.cli;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelWeights;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.WeightSpec;
import app.moderato.file.panel.PanelOptions;
import app.moderato.file.panel.PanelSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the people of a panel are weighted; not at all without these options. */
final class WeightOptions {
    @Option(
            names = "--rake",
            paramLabel = "NAME|FILE",
            description = "Weight the people to the shares of a bundled population (us-adults) or a CSV of margins.")
    @Nullable
    String rake;

    @Option(
            names = "--rake-on",
            paramLabel = "ATTRIBUTE",
            split = ",",
            description = "Weight on these attributes only, such as age,gender. Default: all that both have.")
    List<String> on = List.of();

    @Option(
            names = "--target",
            paramLabel = "ATTRIBUTE=CATEGORY:SHARE,…",
            description = "Weight to shares of your own, such as gender=female:0.5,male:0.5; may be repeated.")
    List<String> targets = List.of();

    @Option(
            names = "--trim",
            paramLabel = "X",
            description = "No weight above X times the mean, where the targets can still be reached or nearly so.")
    @Nullable
    Double trim;

    boolean isAsked() {
        return rake != null || !targets.isEmpty();
    }

    Panel weighted(Panel panel, PanelSpec spec) throws InvalidInput {
        if (!isAsked()) {
            if (trim != null || !on.isEmpty()) {
                throw new InvalidInput("--trim and --rake-on need targets: add --rake us-adults, or --target.");
            }
            return panel;
        }
        WeightSpec weights = new WeightSpec(rake, on, PanelOptions.shares("--target", targets), trim);
        return PanelWeights.apply(panel, rake == null ? null : PanelSource.population(rake), weights, spec);
    }
}

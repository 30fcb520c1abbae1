package app.moderato.cli;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelSampler;
import app.moderato.core.panel.Population;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.file.panel.PanelOptions;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.panel.PersonasWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Samples a panel from a population. */
@Command(
        name = "panel",
        mixinStandardHelpOptions = true,
        description = "Samples a panel from a population and prints target against achieved. Same seed, same bytes.")
public final class PanelCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--population",
            required = true,
            paramLabel = "NAME|FILE",
            description = "A bundled population (us-adults) or a CSV of margins: attribute,category,share.")
    String population = "";

    @Option(names = "--size", required = true, paramLabel = "N", description = "Number of personas.")
    int size;

    @Option(
            names = "--filter",
            paramLabel = "ATTRIBUTE=VALUES",
            description = "Only these, such as age=25-54 or region=South|West; may be repeated.")
    List<String> filters = List.of();

    @Option(
            names = "--quota",
            paramLabel = "ATTRIBUTE=CATEGORY:SHARE,…",
            description = "Shares to reach, such as gender=female:0.5,male:0.5; may be repeated.")
    List<String> quotas = List.of();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "Where to write the personas.")
    @Nullable Path out;

    public PanelCommand(CommandPorts ports) {
        this.terminal = ports.terminal();
    }

    @Override
    public Integer call() throws InvalidInput {
        PanelSpec spec =
                new PanelSpec(size, population, null, PanelOptions.filter(filters), PanelOptions.quotas(quotas));
        Population source = PanelSource.population(population);
        Panel panel = PanelSampler.sample(source, spec, seed);
        write(panel);
        if (common.json) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("size", panel.personas().size());
            value.put("seed", seed);
            value.put("source", source.source());
            value.put("targets", panel.targets());
            JsonOut.print(terminal.out(), value);
        } else {
            Table table = new Table("attribute", "category", "target", "achieved");
            panel.targets().forEach(target -> table.row(
                    target.attribute(), target.category(), percent(target.target()), percent(target.achieved())));
            terminal.out().print(table);
            terminal.out().println(panel.personas().size() + " personas written to " + out + ".");
        }
        return ExitCode.DONE;
    }

    private void write(Panel panel) throws InvalidInput {
        Path file = out == null ? Path.of("personas.csv") : out;
        try {
            Files.write(file, PersonasWriter.bytes(panel));
        } catch (IOException e) {
            throw new InvalidInput(file + " cannot be written: " + e.getMessage() + ". Choose another place with --out.");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}

package app.moderato.cli;

import app.moderato.core.interview.story.Stories;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelSampler;
import app.moderato.core.panel.PanelSelection;
import app.moderato.core.panel.Population;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.file.panel.ColumnMapping;
import app.moderato.file.panel.ImportedPersonas;
import app.moderato.file.panel.PanelOptions;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.panel.PersonaTable;
import app.moderato.file.panel.PersonasWriter;
import app.moderato.file.table.WholeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a panel out of a population or of people somebody already has. */
@Command(
        name = "panel",
        mixinStandardHelpOptions = true,
        description = "Samples a panel from a population, or makes one out of a file of people, weights it and has"
                + " background stories written where asked, and prints target against achieved. Same seed, same bytes.")
public final class PanelCommand implements Callable<Integer> {
    private final CommandPorts ports;
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @ArgGroup(multiplicity = "1")
    private final PanelOrigin origin = new PanelOrigin();

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Number of personas. With --personas it may be left out: then all are taken.")
    @Nullable
    Integer size;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=ATTRIBUTE",
            description =
                    "With --personas: what a column becomes, such as Alter=age or Story=background; - leaves it out."
                            + " id, name, weight and background are known; may be repeated.")
    List<String> maps = List.of();

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

    @Mixin
    private final WeightOptions weights = new WeightOptions();

    @Mixin
    private final StoryOptions stories = new StoryOptions();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "Where to write the personas.")
    @Nullable
    Path out;

    public PanelCommand(CommandPorts ports) {
        this.ports = ports;
        this.terminal = ports.terminal();
    }

    @Override
    public Integer call() throws Exception {
        stories.check();
        PanelReport made = origin.personas == null ? sampled() : imported(origin.personas);
        if (!stories.stories) {
            return tell(made, ExitCode.DONE);
        }
        Stories written = new PanelStories(ports, stories, common).write(made.panel(), seed);
        return tell(made.told(written), PanelStories.code(written));
    }

    /** What was written is in the file, however it ended. */
    private int tell(PanelReport report, int code) throws InvalidInput {
        write(report.panel());
        if (common.json) {
            JsonOut.print(terminal.out(), report.json());
        } else {
            report.print(terminal.out(), String.valueOf(out));
        }
        return code;
    }

    private PanelReport sampled() throws InvalidInput {
        if (!maps.isEmpty()) {
            throw new InvalidInput("--map belongs to --personas; a population has its attributes already.");
        }
        if (size == null || size < 1) {
            throw new InvalidInput(
                    size == null
                            ? "A panel sampled from a population needs a size: add --size 200."
                            : "--size is a number of personas from 1, not " + size + ".");
        }
        String name = String.valueOf(origin.population);
        PanelSpec spec = spec(name, null);
        Population source = PanelSource.population(name);
        Panel panel = weights.weighted(PanelSampler.sample(source, spec, seed), spec);
        return new PanelReport(panel, seed, source.source(), null, null);
    }

    private PanelReport imported(Path file) throws InvalidInput {
        if (size != null && size < 1) {
            throw new InvalidInput("--size is a number of personas from 1, not " + size + ".");
        }
        PersonaTable table = PersonaTable.read(file);
        ColumnMapping mapping = ColumnMapping.propose(table).with(maps);
        ImportedPersonas people = ImportedPersonas.of(table, mapping);
        PanelSpec spec = spec(null, file.toString());
        Panel panel = weights.weighted(PanelSelection.select(people.personas(), spec, seed), spec);
        return new PanelReport(panel, seed, "", new PanelReport.Import(table, mapping, people), null);
    }

    private PanelSpec spec(@Nullable String population, @Nullable String personas) throws InvalidInput {
        return new PanelSpec(
                size == null ? 0 : size,
                population,
                personas,
                PanelOptions.filter(filters),
                PanelOptions.shares("--quota", quotas));
    }

    private void write(Panel panel) throws InvalidInput {
        WholeFile.write(PersonasWriter.bytes(panel), out == null ? Path.of("personas.csv") : out);
    }
}

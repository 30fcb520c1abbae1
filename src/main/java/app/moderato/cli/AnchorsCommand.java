package app.moderato.cli;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.AnchorLab;
import app.moderato.core.rating.AnchorReport;
import app.moderato.core.rating.AnchorReport.MeasuredSet;
import app.moderato.core.rating.AnchorReport.Standing;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The Anchor Lab as a table. */
@Command(
        name = "anchors",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the reference sets of scales: each set's anchors are rated by the scale's other sets.",
            "Exit 1 where a set fails."
        })
public final class AnchorsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Embedder embedder;
    private final ScaleLibrary library;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @ArgGroup
    private @Nullable ScaleOptions scaleOptions;

    @Option(names = "--embeddings", defaultValue = "minilm", description = "minilm, the built-in model.")
    private String embeddings = "minilm";

    public AnchorsCommand(CommandPorts ports) {
        this.terminal = ports.terminal();
        this.embedder = ports.embedder();
        this.library = ports.scales();
    }

    @Override
    public Integer call() throws InvalidInput, LlmException {
        ScaleOptions.requireMiniLm(embeddings);
        List<AnchorReport> reports = new ArrayList<>();
        for (Scale scale : scales()) {
            reports.add(AnchorLab.measure(scale, embedder));
        }
        if (common.json) {
            JsonOut.print(
                    terminal.out(), reports.stream().map(AnchorsCommand::json).toList());
        } else {
            reports.forEach(this::print);
        }
        boolean fails = reports.stream()
                .flatMap(report -> report.sets().stream())
                .anyMatch(set -> set.standing() == Standing.FAILS);
        return fails ? ExitCode.DOES_NOT_HOLD : ExitCode.DONE;
    }

    private List<Scale> scales() throws InvalidInput {
        return scaleOptions != null
                ? List.of(scaleOptions.read(library))
                : library.names().stream()
                        .map(library::find)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private void print(AnchorReport report) {
        terminal.out()
                .println(report.scale() + ", version " + report.version() + ", measured with " + report.embedder());
        Table table = new Table("set", "means by the other sets", "poles", "result");
        for (MeasuredSet set : report.sets()) {
            String means = set.means().stream().map(AnchorsCommand::two).collect(Collectors.joining(" "));
            table.row(set.id(), means, two(set.poles()), set.standing().name().toLowerCase(Locale.ROOT));
        }
        terminal.out().print(table);
        for (MeasuredSet set : report.sets()) {
            set.reasons().forEach(reason -> terminal.out().println("  " + set.id() + ": " + reason));
        }
        terminal.out().println();
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Map<String, Object> json(AnchorReport report) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("scale", report.scale());
        value.put("version", report.version());
        value.put("embeddings", report.embedder());
        value.put("passes", report.allPass());
        value.put("sets", report.sets().stream().map(AnchorsCommand::json).toList());
        return value;
    }

    private static Map<String, Object> json(MeasuredSet set) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", set.id());
        value.put("standing", set.standing().name().toLowerCase(Locale.ROOT));
        value.put("means", set.means());
        value.put("poles", set.poles());
        value.put("checks", set.checks());
        value.put("reasons", set.reasons());
        return value;
    }
}

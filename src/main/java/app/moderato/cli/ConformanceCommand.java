package app.moderato.cli;

import app.moderato.core.rating.Conformance;
import app.moderato.core.rating.ConformanceCase;
import app.moderato.core.rating.ConformanceReport;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.scale.ConformanceVectors;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the SSR formula on given numbers. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        description = "Runs the SSR formula on golden vectors and prints the largest error; exit 1 above 1e-9.")
public final class ConformanceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "VECTORS.json",
            description =
                    "Vectors with expected pmfs. Default: the built-in ones, made by the reference implementation.")
    private @Nullable Path vectors;

    public ConformanceCommand(CommandPorts ports) {
        this.terminal = ports.terminal();
    }

    @Override
    public Integer call() throws InvalidInput {
        ConformanceVectors reader = new ConformanceVectors();
        List<ConformanceCase> cases = vectors == null ? reader.bundled() : reader.read(vectors);
        ConformanceReport report = Conformance.run(cases);
        if (common.json) {
            JsonOut.print(terminal.out(), json(report));
        } else {
            print(report);
        }
        return report.holds() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    private void print(ConformanceReport report) {
        Table table = new Table("case", "numbers", "largest error", "in");
        report.outcomes()
                .forEach(outcome ->
                        table.row(outcome.id(), outcome.numbers(), exponent(outcome.error()), outcome.where()));
        terminal.out().print(table);
        terminal.out().println();
        terminal.out()
                .println("Largest error " + exponent(report.largestError()) + " in " + report.numbers()
                        + " numbers of " + report.outcomes().size() + " cases: "
                        + (report.holds() ? "the formula holds" : "the formula does not hold") + " to "
                        + exponent(Conformance.TOLERANCE) + ".");
    }

    private static String exponent(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
    }

    private Map<String, Object> json(ConformanceReport report) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("vectors", vectors == null ? "built-in" : vectors.toString());
        value.put("holds", report.holds());
        value.put("largest_error", report.largestError());
        value.put("tolerance", Conformance.TOLERANCE);
        value.put("numbers", report.numbers());
        value.put("cases", report.outcomes());
        return value;
    }
}

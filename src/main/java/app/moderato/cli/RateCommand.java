package app.moderato.cli;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.AnchorLab;
import app.moderato.core.rating.AnchorReport;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.rating.TextRater;
import app.moderato.core.rating.calibration.CalibratedScorer;
import app.moderato.core.rating.calibration.Calibration;
import app.moderato.core.rating.calibration.Calibrator;
import app.moderato.core.rating.calibration.Labels;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.file.scale.LabelsReader;
import app.moderato.file.table.CsvTable;
import app.moderato.file.table.WholeFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rating as a tool: texts of a CSV file in, the same file with ratings out. */
@Command(
        name = "rate",
        mixinStandardHelpOptions = true,
        description = {
            "Rates texts of a CSV file: adds mean,p1..pn to every row. An empty text gets empty cells.",
            "With --labels there is one more column, outside: why a text lies outside what the labels cover, if it does."
        })
public final class RateCommand implements Callable<Integer> {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Terminal terminal;
    private final Embedder embedder;
    private final ScaleLibrary scales;
    private final LongSupplier nanoTime;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--in", required = true, paramLabel = "FILE.csv", description = "The texts, UTF-8, with a header.")
    private Path in = Path.of("");

    @Option(
            names = "--column",
            paramLabel = "NAME",
            defaultValue = "text",
            description = "The column of texts. Default: ${DEFAULT-VALUE}.")
    private String column = "text";

    @ArgGroup(multiplicity = "1")
    private ScaleOptions scaleOptions = new ScaleOptions();

    @Option(names = "--method", defaultValue = "ssr", description = "ssr, semantic similarity rating.")
    private String method = "ssr";

    @Option(
            names = "--labels",
            paramLabel = "FILE.csv",
            description =
                    "Texts with your own ratings, columns text and rating, 25 to 500 rows: the scale is calibrated"
                            + " with them first, and the cross-validated error is told.")
    private @Nullable Path labels;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the parts in which --labels are held against each other. Default: 1.")
    private long seed;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            defaultValue = "1.0",
            description = "T from 0 to 10. Default: 1.")
    private double temperature;

    @Option(names = "--epsilon", paramLabel = "E", defaultValue = "0.0", description = "ε from 0 to 0.1. Default: 0.")
    private double epsilon;

    @Option(names = "--embeddings", defaultValue = "minilm", description = "minilm, the built-in model.")
    private String embeddings = "minilm";

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Where to write. Default: stdout.")
    private @Nullable Path out;

    public RateCommand(CommandPorts ports) {
        this.terminal = ports.terminal();
        this.embedder = ports.embedder();
        this.scales = ports.scales();
        this.nanoTime = ports.nanoTime();
    }

    @Override
    public Integer call() throws InvalidInput, LlmException, InterruptedException, IOException {
        if (!method.equals("ssr")) {
            throw new InvalidInput("`rate` has no method “" + method + "”; it rates by ssr.");
        }
        ScaleOptions.requireMiniLm(embeddings);
        requireOtherFile();
        SsrSettings settings = SsrSettings.chosen(temperature, epsilon);
        Scale scale = scaleOptions.read(scales);
        CsvTable table = CsvTable.read(in);
        List<String> texts = table.column(column);
        List<String> warnings = new ArrayList<>(scaleOptions.anchors == null ? List.of() : warnings(scale));
        long start = nanoTime.getAsLong();
        RatedColumns rated = labels == null
                ? plain(texts, scale, settings, start)
                : calibrated(texts, scale, labels, settings, start, warnings);
        warnings.forEach(terminal.err()::println);
        write(table.with(rated.columns(table.header()), rated.cells()), rated, warnings);
        terminal.err().println(rated.sentence());
        return ExitCode.DONE;
    }

    /** The texts are somebody's only copy, perhaps. */
    private void requireOtherFile() throws InvalidInput, IOException {
        if (out != null && Files.exists(out) && Files.exists(in) && Files.isSameFile(in, out)) {
            throw new InvalidInput("--out is the file of the texts, “" + in + "”, which stays as it is. Name another.");
        }
    }

    private RatedTexts plain(List<String> texts, Scale scale, SsrSettings settings, long start)
            throws LlmException, InterruptedException {
        SsrScorer scorer = SsrScorer.of(scale, embedder, settings);
        return new RatedTexts(scale, settings, embedder.id(), rate(texts, scorer::rate), seconds(start));
    }

    private CalibratedTexts calibrated(
            List<String> texts, Scale scale, Path file, SsrSettings settings, long start, List<String> warnings)
            throws InvalidInput, LlmException, InterruptedException {
        if (!settings.equals(SsrSettings.DEFAULT)) {
            throw new InvalidInput("--temperature and --epsilon belong to ssr and change nothing in a calibration."
                    + " Leave them out, or leave out --labels.");
        }
        Labels known = LabelsReader.read(file, scale.points());
        terminal.err().println("Learning from " + known.all().size() + " labels …");
        Calibration calibration = Calibrator.fit(known, scale, embedder, seed);
        CalibratedScorer scorer = CalibratedScorer.of(calibration, scale, embedder);
        CalibratedTexts rated = new CalibratedTexts(calibration, rate(texts, scorer::rate), seconds(start));
        warnings.addAll(rated.warnings());
        return rated;
    }

    private double seconds(long start) {
        return (nanoTime.getAsLong() - start) / 1e9;
    }

    private List<String> warnings(Scale scale) throws LlmException {
        AnchorReport report = AnchorLab.measure(scale, embedder);
        return report.sets().stream()
                .filter(set -> set.standing() != AnchorReport.Standing.PASSES)
                .map(set -> "Warning: reference set " + set.id() + ". " + String.join(" ", set.reasons()))
                .toList();
    }

    private <T> List<Optional<T>> rate(List<String> texts, TextRater.One<T> scorer)
            throws LlmException, InterruptedException {
        int distinct = new HashSet<>(texts).size();
        try (Progress progress = new Progress(terminal, "Rating", nanoTime)) {
            List<Optional<T>> ratings =
                    TextRater.each(texts, scorer, CORES, done -> progress.update(done, distinct, () -> ""));
            progress.finish(distinct, distinct, texts.size() + " rows");
            return ratings;
        }
    }

    private void write(CsvTable table, RatedColumns rated, List<String> warnings) throws InvalidInput, IOException {
        if (out != null) {
            WholeFile.write(table, out);
        }
        if (common.json) {
            JsonOut.print(terminal.out(), rated.json(warnings, out));
        } else if (out == null) {
            Writer writer = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
            table.write(writer);
            writer.flush();
        }
    }
}

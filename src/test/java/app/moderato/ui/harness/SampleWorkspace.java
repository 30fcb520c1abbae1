package app.moderato.ui.harness;

import app.moderato.core.interview.Budget;
import app.moderato.core.interview.NewRun;
import app.moderato.core.interview.RunEngine;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunSession;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.TokenPrice;
import app.moderato.core.panel.Panel;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.price.PriceReader;
import app.moderato.file.scale.BundledScales;
import app.moderato.file.study.Samples;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import app.moderato.provider.minilm.MiniLm;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.store.WorkspaceOpener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real workspace with two whole runs of the sample study, cut to 120 people: run 1 a rehearsal, run 2 by “openai”. Made
 * once per process; each test gets a copy of its own.
 */
public final class SampleWorkspace {
    /** Shared by all tests: loading it takes most of a second. Closed with the process. */
    public static final MiniLm EMBEDDER = new MiniLm();

    public static final int PEOPLE = 120;
    public static final BundledScales SCALES = new BundledScales();

    private static final String[] PICTURES = {
        "enamel-shield-white", "overnight-bright", "plain-pearl", "ten-day-reset", "everyday-white"
    };

    /** Lies beside a workspace whose runs have all ended. */
    private static final String WHOLE = "whole";

    private static @Nullable SampleWorkspace made;

    private final Path folder;

    private SampleWorkspace(Path folder) {
        this.folder = folder;
    }

    /** The study file of both runs; the same for every copy. */
    public static Path study() {
        return made().folder.resolve("whitening.study.yaml");
    }

    /** A fresh copy of the workspace in the given folder. */
    public static Path copyTo(Path target) {
        try {
            return Files.copy(made().folder.resolve("moderato.db"), target.resolve("moderato.db"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Kept in the build's folder between runs of the tests, for as long as study and prompts stay as they are. */
    private static synchronized SampleWorkspace made() {
        SampleWorkspace known = made;
        if (known == null) {
            try {
                String text = resource(Samples.DEFAULT, "size: 200", "size: " + PEOPLE);
                String key = Integer.toHexString(text.hashCode())
                        + RunEngine.promptHash().substring(0, 8);
                known = new SampleWorkspace(
                        Path.of("target", "sample-workspace-" + key).toAbsolutePath());
                known.makeOnce(text);
                made = known;
            } catch (Exception e) {
                throw new AssertionError("The sample workspace could not be made.", e);
            }
        }
        return known;
    }

    /** Another process of the same build may want it too. */
    private void makeOnce(String text) throws Exception {
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        Files.createDirectories(lock.getParent());
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.exists(folder.resolve(WHOLE))) {
                delete(folder);
                Files.createDirectories(folder);
                writeStudy(text);
                run();
                Files.createFile(folder.resolve(WHOLE));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void writeStudy(String text) throws IOException {
        Files.writeString(folder.resolve("whitening.study.yaml"), text);
        Path images = Files.createDirectory(folder.resolve("images"));
        for (String picture : PICTURES) {
            String name = "/assets/samples/whitening-toothpaste/images/" + picture + ".png";
            try (InputStream in = Objects.requireNonNull(SampleWorkspace.class.getResourceAsStream(name))) {
                Files.copy(in, images.resolve(picture + ".png"));
            }
        }
    }

    private static String resource(String name, String old, String now) throws IOException {
        try (InputStream in = Objects.requireNonNull(SampleWorkspace.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(old, now);
        }
    }

    private void run() throws Exception {
        StudyFile file = new StudyReader(SCALES).read(folder.resolve("whitening.study.yaml"));
        Panel panel = PanelSource.panel(file.study(), folder);
        try (Workspace workspace = new WorkspaceOpener(Clock.systemUTC()).open(folder.resolve("moderato.db"))) {
            for (ChatModel model :
                    List.of(new RehearsalModel(EMBEDDER), new AsProvider(new RehearsalModel(EMBEDDER)))) {
                run(workspace, file, panel, model);
            }
        }
    }

    private static void run(Workspace workspace, StudyFile file, Panel panel, ChatModel model) throws Exception {
        RunJournal journal = workspace
                .runs()
                .begin(NewRun.of(
                        file.study(),
                        file.source(),
                        Objects.requireNonNull(file.path())
                                .toAbsolutePath()
                                .normalize()
                                .toString(),
                        panel,
                        model,
                        null,
                        SCALES,
                        EMBEDDER,
                        Map.of()));
        PriceTable prices = PriceReader.bundled();
        TokenPrice price = prices.priceOf(model.model()).orElse(null);
        Budget budget = new Budget(usage -> price == null ? 0 : price.cost(usage), null, 0);
        try (RunSession session = new RunSession(
                workspace,
                journal,
                workspace.runs().required(journal.run()),
                file.study(),
                panel,
                model,
                SCALES,
                EMBEDDER,
                budget,
                4,
                Clock.systemUTC(),
                event -> {})) {
            if (session.interview() != RunState.COMPLETED) {
                throw new AssertionError("The sample run did not complete.");
            }
            session.rate();
        }
    }
}

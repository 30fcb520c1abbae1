package app.moderato.bench;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunDesign;
import app.moderato.core.interview.RunEvent;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunSession;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Study;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.scale.BundledScales;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import app.moderato.provider.Endpoints;
import app.moderato.provider.KeySource;
import app.moderato.provider.MemoryVault;
import app.moderato.provider.ProviderCatalogue;
import app.moderato.provider.minilm.MiniLm;
import app.moderato.store.WorkspaceOpener;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Conducts a run in a process of its own and says how long it took and how much memory it needed. */
final class RunSpeed {
    private static final String STUDY = """
            moderato: 1
            title: Speed
            concepts:
              - {id: bar, name: Oat bar, text: A soft bar of oats and honey without anything artificial in it.}
            panel: {size: PEOPLE, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
                - {id: why, type: open, text: "Why is that?"}
                - {id: when, type: open, text: "When would you eat it?"}
            simulation: {model: m, max_output_tokens: 60}
            """;

    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();

    private RunSpeed() {}

    /** @param args url, people, calls in flight, people of a run before it that warms everything, folder */
    public static void main(String[] args) throws Exception {
        int people = Integer.parseInt(args[1]);
        int inFlight = Integer.parseInt(args[2]);
        Path folder = Path.of(args[4]);
        new RunSpeed().run(args[0], Integer.parseInt(args[3]), inFlight, folder);
        System.gc();
        System.out.println(new RunSpeed().run(args[0], people, inFlight, folder));
        System.exit(0);
    }

    private String run(String url, int people, int inFlight, Path folder) throws Exception {
        BundledScales scales = new BundledScales();
        Path file = Files.writeString(
                folder.resolve(people + ".study.yaml"), STUDY.replace("PEOPLE", Integer.toString(people)));
        StudyFile read = new StudyReader(scales).read(file);
        Study study = read.study();
        Panel panel = PanelSource.panel(study, folder);
        ProviderCatalogue providers = new ProviderCatalogue(
                new Endpoints(KeySource.environment(name -> Optional.empty()), new MemoryVault()),
                _ -> {
                    throw new IllegalStateException("not rehearsed");
                },
                ModelMemory.NONE,
                Clock.systemUTC());
        try (MiniLm embedder = new MiniLm();
                Workspace workspace =
                        new WorkspaceOpener(Clock.systemUTC()).open(folder.resolve(people + "-" + inFlight + ".db"));
                ChatModel model = providers.connect(
                        new ProviderSettings("custom", url, "m", null, Limits.of(inFlight, Duration.ofSeconds(30))))) {
            embedder.embed("Loads the model.");
            Fieldwork fieldwork =
                    new Fieldwork(providers, embedder, scales, new PriceTable(Map.of()), Clock.systemUTC());
            RunJournal journal = fieldwork.begin(
                    workspace, new RunDesign(study, read.source(), "", panel, false, false), model, url, null);
            try (RunSession session = fieldwork.session(
                    workspace, journal, study, panel, model, fieldwork.budget(model, null, 0), inFlight, this::hear)) {
                if (session.interview() != RunState.COMPLETED) {
                    throw new IllegalStateException("The run did not complete.");
                }
                int waiting = session.waitingForRating();
                long rating = System.nanoTime();
                session.rate();
                return (last.get() - first.get()) / 1e9 + " " + waiting + " " + (System.nanoTime() - rating) / 1e9 + " "
                        + heap();
            }
        }
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Sent sent -> first.compareAndSet(0, System.nanoTime());
            case RunEvent.CellEnded ended -> last.set(System.nanoTime());
            default -> {}
        }
    }

    /** The most that was ever in use, in MB. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / 1_000_000;
    }
}

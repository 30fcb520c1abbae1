package app.moderato.bench;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunDesign;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Study;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.scale.BundledScales;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import app.moderato.provider.minilm.MiniLm;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.store.WorkspaceOpener;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rating a run's answers, each rating and embedding committed, against ONNX Runtime alone on the same texts. */
@Tag("bench")
class RatingSpeedTest {
    private static final int ANSWERS = 10_000;

    private static final String STUDY = """
            moderato: 1
            title: Rating
            concepts: [{id: bar, name: Oat bar, text: A soft bar of oats and honey.}]
            panel: {size: PEOPLE, population: us-adults}
            guide:
              questions: [{id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}]
            """;

    @TempDir
    Path folder;

    @Test
    void tenThousandAnswers() throws Exception {
        List<String> texts = texts();
        bare(texts.subList(0, 500));
        rated(texts.subList(0, 500));
        double before = bare(texts);
        double rated = rated(texts);
        double after = bare(texts);
        double bare = (before + after) / 2;
        System.out.printf(
                "rating %,d answers: %.1f s, ONNX Runtime alone %.1f s and %.1f s, ratio of speeds %.2f%n",
                ANSWERS, rated, before, after, bare / rated);
    }

    private static List<String> texts() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        List<String> words = List.of(
                "would", "buy", "this", "because", "taste", "looks", "fair", "price", "too", "much", "like", "need",
                "family", "strange", "simple", "never");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            StringBuilder text = new StringBuilder("Answer " + i);
            for (int word = 0; word < 13; word++) {
                text.append(' ').append(words.get(random.nextInt(words.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private double rated(List<String> texts) throws Exception {
        BundledScales scales = new BundledScales();
        Path file = Files.writeString(
                folder.resolve("r.study.yaml"), STUDY.replace("PEOPLE", Integer.toString(texts.size())));
        StudyFile read = new StudyReader(scales).read(file);
        Study study = read.study();
        Panel panel = PanelSource.panel(study, folder);
        try (MiniLm embedder = new MiniLm();
                Workspace workspace =
                        new WorkspaceOpener(Clock.systemUTC()).open(folder.resolve(texts.size() + ".db"));
                RehearsalModel model = new RehearsalModel(embedder)) {
            embedder.embed("Loads the model.");
            Fieldwork fieldwork =
                    new Fieldwork(new NoProviders(), embedder, scales, new PriceTable(Map.of()), Clock.systemUTC());
            try (RunJournal journal = fieldwork.begin(
                    workspace, new RunDesign(study, read.source(), "", panel, false, false), model, null, null)) {
                List<CellKey> cells = workspace.runs().contents(journal.run()).answers().stream()
                        .map(answer -> answer.answer().key())
                        .toList();
                for (int i = 0; i < texts.size(); i++) {
                    journal.answer(answer(cells.get(i), texts.get(i)));
                }
                long started = System.nanoTime();
                fieldwork.rateMissing(workspace, journal, study);
                return (System.nanoTime() - started) / 1e9;
            }
        }
    }

    private static Answer answer(CellKey key, String text) {
        return new Answer(
                key,
                CellStatus.ANSWERED,
                List.of(new Exchange("How likely are you to buy it?", text)),
                "",
                "",
                "m",
                null,
                1,
                0.7,
                new Usage(100, 20, 0, 0),
                200,
                1,
                Instant.EPOCH);
    }

    /** One caller per core; mean pooling and the norm are left out. */
    private static double bare(List<String> texts) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        int cores = Runtime.getRuntime().availableProcessors();
        try (InputStream network = RatingSpeedTest.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx");
                InputStream vocabulary =
                        RatingSpeedTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json");
                HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(
                        vocabulary, Map.of("padding", "false", "truncation", "false"));
                OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                ExecutorService threads = Executors.newFixedThreadPool(cores)) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (OrtSession session = environment.createSession(network.readAllBytes(), options)) {
                AtomicInteger next = new AtomicInteger();
                long started = System.nanoTime();
                List<Future<?>> all = new ArrayList<>();
                for (int core = 0; core < cores; core++) {
                    all.add(threads.submit(() -> {
                        for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
                            embed(
                                    environment,
                                    session,
                                    tokenizer.encode(texts.get(i)).getIds());
                        }
                        return null;
                    }));
                }
                for (Future<?> one : all) {
                    one.get();
                }
                return (System.nanoTime() - started) / 1e9;
            }
        }
    }

    private static void embed(OrtEnvironment environment, OrtSession session, long[] ids) throws Exception {
        long[] shape = {1, ids.length};
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", types))) {
            if (result.size() == 0) {
                throw new IllegalStateException("no vectors");
            }
        }
    }
}

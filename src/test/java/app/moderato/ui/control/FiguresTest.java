package app.moderato.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T15:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T14:32:00Z, Today 14:32",
        "2026-11-20T09:00:00Z, Fri 20 Nov",
        "2026-11-19T09:00:00Z, 19 Nov",
        "2025-11-19T09:00:00Z, 19 Nov 2025"
    })
    void aTimeIsSaidAsNearAsPeopleSayIt(Instant instant, String words) {
        assertThat(Figures.when(instant, CLOCK)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "65, 1:05", "3600, 1:00:00", "-3, 0:00"})
    void aDurationReadsAsOnAClock(long seconds, String words) {
        assertThat(Figures.clock(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 1 s", "18, 18 s", "170, 3 min", "7300, 2 h"})
    void aLengthIsRoundedForPeopleWhoPlan(long seconds, String words) {
        assertThat(Figures.about(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"840, 840", "12345, 12.3 k", "2200000, 2.20 M"})
    void tokensAreShort(long tokens, String words) {
        assertThat(Figures.tokens(tokens)).isEqualTo(words);
    }

    @Test
    void anUnknownPriceIsNeverZero() {
        assertThat(Figures.dollars(null)).isEqualTo("unknown");
        assertThat(Figures.dollars(0.0)).isEqualTo("$0.00");
        assertThat(Figures.dollars(0.0021)).isEqualTo("$0.0021");
        assertThat(Figures.dollars(1234.5)).isEqualTo("$1,234.50");
    }

    @Test
    void signsAreTypographic() {
        assertThat(Figures.signed(16)).isEqualTo("+16");
        assertThat(Figures.signed(-13)).isEqualTo("−13");
        assertThat(Figures.signed(0)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"Ana Lucía Torres, AT", "Mei-Ling, ML", "zoë, Z", "'', ?", "(!), ?"})
    void initialsAreOfTheFirstAndTheLastName(String name, String initials) {
        assertThat(Figures.initials(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, likert-1",
        "5, 5, likert-5",
        "1, 11, likert-1",
        "6, 11, likert-3",
        "11, 11, likert-5",
        "2, 2, likert-5"
    })
    void scalesOfAnyLengthUseTheFiveColours(int point, int points, String style) {
        assertThat(LikertStyle.of(point, points)).isEqualTo(style);
    }
}

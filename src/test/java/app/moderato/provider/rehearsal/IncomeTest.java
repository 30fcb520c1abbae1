package app.moderato.provider.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$25,000 - $49,999|37499.5",
                "Less than $25,000|16666.666666666668",
                "$150,000 or more|200000",
                "25k-50k|37500",
                "37.5k or more|50000",
                "60000|60000",
                "Low|25000",
                "high income|150000"
            })
    void readsTheMiddleOfABand(String band, double expected) {
        assertThat(Income.read(band)).hasValue(expected);
    }

    @Test
    void knowsNothingOfAWordItCannotPlace() {
        assertThat(Income.read("prefer not to say")).isEmpty();
    }
}

package app.moderato.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributesInSightTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            age gender income state race region education | age gender income state race
            age gender income                             | age gender income
            age                                           | age
            """)
    void fiveHaveAColumn(String attributes, String shown) {
        assertThat(AttributesInSight.of(words(attributes), false)).isEqualTo(words(shown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            age gender income state race region | age income state
            age Gender income city ethnicity    | age income city
            age gender income state             | age income state
            age gender income                   | age gender income
            age city job                        | age city job
            age city                            | age city
            age city job brand diet pet         | age city job
            gender sex race ethnicity           | gender sex race
            age gender city job brand           | age city job
            """)
    void threeDoWhereTheWindowIsNarrow(String attributes, String shown) {
        assertThat(AttributesInSight.of(words(attributes), true)).isEqualTo(words(shown));
    }

    private static List<String> words(String names) {
        return Arrays.asList(names.split(" "));
    }
}

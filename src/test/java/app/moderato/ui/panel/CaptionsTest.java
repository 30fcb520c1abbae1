package app.moderato.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $50,000 - $74,999     | $50–75k
            $100,000 to $149,999  | $100–150k
            Less than $25,000     | Under $25k
            $150,000 or more      | $150k+
            25-34                 | 25–34
            65+                   | 65+
            female                | Female
            some college          | Some college
            iPhone                | iPhone
            $5 - $9               | $5–$9
            """)
    void valuesFitIntoAColumn(String written, String shown) {
        assertThat(Captions.brief(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $50,000 - $74,999 | $50,000–$74,999
            25-34             | 25–34
            $150,000 or more  | $150,000 or more
            """)
    void aValueOnItsOwnKeepsItsFigures(String written, String shown) {
        assertThat(Captions.value(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"household_size,Household size", "age,Age", "Gender,Gender", "'  ','  '"})
    void attributesAreNamedAsWords(String name, String shown) {
        assertThat(Captions.attribute(name)).isEqualTo(shown);
    }
}

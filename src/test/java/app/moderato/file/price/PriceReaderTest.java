package app.moderato.file.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.TokenPrice;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceReaderTest {
    private static final String HEAD = "model,input,cached_input,output,checked,source\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-4o",
                "gpt-4o-mini",
                "gpt-4.1",
                "gpt-4.1-mini",
                "gpt-4.1-nano",
                "claude-haiku-4-5",
                "claude-sonnet-4-5",
                "gemini-2.0-flash",
                "gemini-2.5-flash"
            })
    void theBundledTableKnowsTheUsualModelsAndSaysWhereFrom(String model) {
        TokenPrice price = PriceReader.bundled().priceOf(model).orElseThrow();
        assertThat(price.input()).isPositive().isLessThan(price.output());
        assertThat(price.cachedInput()).isPositive().isLessThanOrEqualTo(price.input());
        assertThat(price.source()).contains(".com/");
        assertThat(price.checked()).isAfter(LocalDate.of(2025, 1, 1));
    }

    @Test
    void anEmptyDiscountMeansTheFullPrice() throws Exception {
        PriceTable table = PriceReader.read(new StringReader(HEAD + "m,1.5,,3,2026-01-31,\"a, b\"\n"));
        assertThat(table.priceOf("m")).contains(new TokenPrice(1.5, 1.5, 3, LocalDate.of(2026, 1, 31), "a, b"));
    }

    @Test
    void allProblemsAreFoundAtOnceWithTheirLines() {
        String table = HEAD
                + "m,one,,3,2026-01-31,s\n"
                + "m,1,,-3,2026-01-31,s\n"
                + "m,1,,3,31.1.2026,s\n"
                + "m,1,,3,2026-01-31\n"
                + "m,1,,3,2026-01-31,\n"
                + "m,1,,3,2026-01-31,s\n"
                + "m,1,,3,2026-01-31,s\n";
        assertThat(problems(table)).extracting(Problem::line).containsExactly(2, 3, 4, 5, 6, 8);
        assertThat(problems(table)).last().hasToString("line 8: “m” has a price already.");
    }

    @Test
    void otherColumnsAreRefused() {
        assertThat(problems("model,price\n")).singleElement().asString().contains("model,input,cached_input");
    }

    private static List<Problem> problems(String table) {
        return catchThrowableOfType(InvalidInput.class, () -> read(table)).problems();
    }

    private static PriceTable read(String table) throws InvalidInput, IOException {
        return PriceReader.read(new StringReader(table));
    }
}

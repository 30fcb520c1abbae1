package app.moderato.ui.validate;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.validation.Agreement;
import app.moderato.core.analysis.validation.PairOrder;
import app.moderato.core.analysis.validation.Reliability;
import app.moderato.core.analysis.validation.Splits;
import app.moderato.core.analysis.validation.Validation;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a comparison with people speaks for and against, without a stage. */
class ReasonsTest {
    private static final Messages MESSAGES = Messages.beside(Reasons.class);

    private static Validation validation(Reliability reliability, OptionalDouble sdRatio) {
        return new Validation(
                "intent",
                5,
                1,
                List.of(),
                new Agreement(
                        OptionalDouble.of(0.9),
                        OptionalDouble.of(0.9),
                        0.9,
                        0.85,
                        0.8,
                        0.1,
                        0,
                        0.02,
                        0,
                        new PairOrder(9, 10),
                        sdRatio,
                        OptionalDouble.of(1)),
                reliability,
                List.of(),
                List.of());
    }

    private static Reliability reliability(int concepts, OptionalDouble ceiling) {
        return new Reliability(
                concepts,
                ceiling,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                OptionalDouble.empty(),
                new Splits(100, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0.69, LIMIT, Answers vary less than people’s: SD ratio 0.69",
        "0.71, PASSED, Answers vary as people’s do: SD ratio 0.71",
        "1.42, PASSED, Answers vary as people’s do: SD ratio 1.42",
        "1.44, LIMIT, Answers vary more than people’s: SD ratio 1.44"
    })
    void answersThatVaryTooLittleAndTooMuchAreLimits(double ratio, Reason.Kind kind, String sentence) {
        assertThat(Reasons.of(validation(reliability(6, OptionalDouble.of(0.9)), OptionalDouble.of(ratio)), MESSAGES))
                .contains(new Reason(kind, sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 'No attainment: it takes 3 concepts that both rated, there are 2'",
        "1, 'No attainment: it takes 3 concepts that both rated, there is 1'",
        "6, 'No attainment: people’s halves do not agree on these concepts'"
    })
    void whyThereIsNoAttainmentIsSaid(int concepts, String sentence) {
        assertThat(Reasons.of(
                        validation(reliability(concepts, OptionalDouble.empty()), OptionalDouble.of(1)), MESSAGES))
                .contains(new Reason(Reason.Kind.LIMIT, sentence));
    }

    @Test
    void answersOfPeopleWhoAllSayTheSameHaveNoRatioOfSpreads() {
        assertThat(Reasons.of(validation(reliability(6, OptionalDouble.of(0.9)), OptionalDouble.empty()), MESSAGES))
                .extracting(Reason::sentence)
                .noneMatch(sentence -> sentence.contains("SD ratio"));
    }
}

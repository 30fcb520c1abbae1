package app.moderato.file.human;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.analysis.validation.RatingPair;
import app.moderato.core.analysis.validation.Splits;
import app.moderato.core.analysis.validation.SyntheticRating;
import app.moderato.core.analysis.validation.Validation;
import app.moderato.core.analysis.validation.ValidationAnalysis;
import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrictReadersTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("f.csv"), text, StandardCharsets.UTF_8);
    }

    @Test
    void furtherColumnsOfPeopleAreKeptAsAttributesAndWeightsAsWritten() throws Exception {
        List<HumanRating> ratings = HumanRatingsReader.read(
                file(
                        "\ufeffRespondent,Concept,Question,Rating,Weight,Age\n1,Oat bar,intent,4,0.5,34\n2,Oat bar,intent,2.0,,\n"));
        assertThat(ratings)
                .containsExactly(
                        new HumanRating("1", "Oat bar", "intent", 4, 0.5, Map.of("age", "34")),
                        new HumanRating("2", "Oat bar", "intent", 2, 1, Map.of()));
    }

    @Test
    void everyLineThatDoesNotFitIsToldAndAfterTwentyOnlyTheirNumber() throws Exception {
        refused(
                () -> HumanRatingsReader.read(
                        file("respondent,concept,rating\n1,a,4.5\n,a,3\n2,a,\n3,a,12\n4,a,NaN\n")),
                "line 2: The rating “4.5” is no point of a scale; write the point's number",
                "line 3: The respondent is empty",
                "line 4: The rating is empty",
                "line 5: The rating “12”",
                "line 6: The rating “NaN” is no number");
        refused(
                () -> HumanRatingsReader.read(file("respondent,concept,rating\n1,a,\u22121\n")),
                "line 2: The rating “\u22121” is no point of a scale");
        refused(
                () -> HumanRatingsReader.read(file("respondent,concept,rating\n" + "1,a,x\n".repeat(30))),
                "10 further rows that do not fit, in all 30");
        refused(() -> HumanRatingsReader.read(file("respondent,concept,rating,rating\n1,a,1,1\n")), "“rating” twice");
        refused(() -> HumanRatingsReader.read(file("respondent,concept,rating\n")), "no rows under its header");
        refused(() -> HumanRatingsReader.read(file("respondent,concept,rating,weight\n1,a,1,-2\n")), "not above 0");
        refused(() -> HumanRatingsReader.read(file("respondent,concept,rating\n1,a\0,1\n")), "not a text file");
    }

    @Test
    void answersWithoutMassesOrConceptAreLeftOutAndRoundedMassesAddUp() throws Exception {
        List<SyntheticRating> answers = AnswersReader.read(file("""
                run,persona,concept,question,status,mean,p1,p2,p3
                1,p1,a,intent,answered,2.3,0.333,0.333,0.333
                1,p2,a,intent,refused,,,,
                1,p1,,habit,answered,2,0,1,
                """));
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().pmf().at(2)).isCloseTo(1 / 3.0, within(1e-12));
        refused(
                () -> AnswersReader.read(file("persona,concept,question,mean,p1,p2\np,a,q,1,-0.5,1.5\n")),
                "add up to 1");
        refused(() -> AnswersReader.read(file("persona,concept,question,mean,p1,p2\np,a,q,,,\n")), "no answer");
    }

    @Test
    void pairsAreReadWithDecimalPointsAndCommas() throws Exception {
        assertThat(PairsReader.read(file("id;variable;human;synthetic\n1;wtp;5,5;6.25\n")))
                .containsExactly(new RatingPair("1", "wtp", 5.5, 6.25));
        refused(() -> PairsReader.read(file("id,variable,human,synthetic\n1,,Infinity,2\n")), "The variable is empty");
    }

    @Test
    void recommendationsFromZeroToTenAreShownAsTheyWereGiven() throws Exception {
        List<HumanRating> humans = HumanRatingsReader.read(file("respondent,concept,rating\n1,a,0\n2,a,10\n"));
        Path answers = Files.writeString(
                folder.resolve("a.csv"),
                "persona,concept,question,mean,p1,p2,p3,p4,p5,p6,p7,p8,p9,p10,p11\np,a,nps,7,0,0,0,0,0,0,0,1,0,0,0\n");
        Validation found = ValidationAnalysis.of(humans, AnswersReader.read(answers), "", Splits.usual())
                .getFirst();
        assertThat(found.shown(found.concepts().getFirst().human().mean())).isCloseTo(5, within(1e-12));
        assertThat(found.shown(found.concepts().getFirst().synthetic().mean())).isCloseTo(7, within(1e-12));
    }

    private static void refused(ThrowingCallable reading, String... sentences) {
        assertThatThrownBy(reading).isInstanceOf(InvalidInput.class).hasMessageContainingAll(sentences);
    }
}

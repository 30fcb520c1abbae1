package app.moderato.core.study;

import static app.moderato.core.study.Design.ask;
import static app.moderato.core.study.Design.askIf;
import static app.moderato.core.study.Design.concept;
import static app.moderato.core.study.Design.open;
import static app.moderato.core.study.Design.options;
import static app.moderato.core.study.Design.rated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideLintTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Don't you agree it is good?                | “Don't you …” suggests the answer.
            It is cheap. Isn’t it nice?                | “Isn’t it …” suggests the answer.
            It is good, isn't it?                      | “isn't it …” suggests the answer.
            How much do you love {{concept.name}}?     | “How much do you love” takes the feeling for granted.
            Do you agree that it is new?               | “Do you agree that” invites a yes.
            Surely you would buy it?                   | “Surely” suggests the answer.
            What do you think of this amazing paste?   | “amazing” judges before the person does.
            How do you like the price and taste?       | “price and taste” asks about two things at once
            How clear and believable is it?            | “clear and believable” asks about two things at once
            On a scale from 1 to 5, how likely is it?  | The question asks for a number, but answers are given in words
            """)
    void aQuestionThatSteersIsMarkedWithABetterWay(String text, String sentence) {
        assertThat(new Design().asks(rated("q", text)).warnings())
                .singleElement()
                .asString()
                .startsWith("/guide/questions/0/text " + sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How likely are you to buy {{concept.name}}?",
                "What, if anything, don't you like about it?",
                "How much do you like or dislike it?",
                "How far do you agree or disagree that it is new?",
                "You and your family brush daily. How likely are you to buy it?",
                "How did you feel before and after using it?",
                "How likely are you to buy it, and why?",
                "How would you rate the look and feel?",
                "How likely are you to recommend it to friends and family?",
                "If it cost {{concept.price}}, how likely would you be to buy it within 12 months?"
            })
    void aPlainQuestionIsLeftInPeace(String text) {
        assertThat(new Design()
                        .shows(concept("a", "x", "1 USD", false), concept("b", "y", "2 USD", false))
                        .asks(rated("q", text))
                        .warnings())
                .isEmpty();
    }

    @Test
    void anOpenQuestionMayNameTwoThings() {
        assertThat(new Design()
                        .asks(open("q", "What do you like and dislike about it?"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void numbersMayBeAskedWhereNumbersAreTheAnswer() {
        String text = "On a scale from 0 to 10, how likely are you to recommend it?";
        assertThat(new Design().asks(new Question.Nps(ask("q", text))).warnings())
                .isEmpty();
    }

    @Test
    void aQuestionThatWasOnlyAddedIsStillToBeWritten() {
        assertThat(new Design().asks(rated("q", Unwritten.QUESTION)).warnings())
                .singleElement()
                .asString()
                .isEqualTo("/guide/questions/0/text The question is still to be written.");
    }

    @Test
    void twoQuestionsInPlaceOfOneSuggestNothingEither() {
        Study study = new Design()
                .asks(rated("q", "Don't you agree that {{concept.name}} is tasty and healthy?"))
                .study();
        assertThat(GuideLint.findings(study, Design.SCALES))
                .filteredOn(finding -> finding.kind() == GuideFinding.Kind.DOUBLE_BARRELLED)
                .singleElement()
                .extracting(GuideFinding::better)
                .isEqualTo(new Better.Several(List.of(
                        "How tasty or not tasty do you find {{concept.name}}?",
                        "How healthy or unhealthy do you find {{concept.name}}?")));
    }

    @Test
    void aLongQuestionIsCounted() {
        assertThat(new Design().asks(open("q", "word ".repeat(41) + "?")).warnings())
                .containsExactly(
                        "/guide/questions/0/text The question has 42 words. Ask in 40 or fewer; put facts into the"
                                + " concept.");
        assertThat(new Design().asks(open("q", "word ".repeat(39) + "?")).warnings())
                .isEmpty();
    }

    @Test
    void optionsNeedAWayOut() {
        assertThat(new Design()
                        .asks(
                                new Question.Choice(ask("a", "Which?"), options("Tube", "Pump")),
                                new Question.Multiple(ask("b", "Which?"), options("Price", "Nothing")),
                                new Question.Choice(ask("c", "Would you?"), options("Yes", "No")),
                                new Question.Choice(
                                        new Question.Wording(new QuestionId("d"), "Which?", null, 0, true),
                                        options("Tube", "Pump")),
                                new Question.Ranking(ask("e", "Order?"), options("Tube", "Pump")))
                        .warnings())
                .containsExactly(
                        "/guide/questions/0/options Whom none of the options suits must name one all the same. Add"
                                + " “None of these”, or dont_know: true.");
    }

    @Test
    void conceptsDifferInWhatIsMeasuredOnly() {
        assertThat(new Design()
                        .shows(concept("a", "word ".repeat(30), "1 USD", false), concept("b", "word ".repeat(10)))
                        .warnings())
                .containsExactly(
                        "/concepts/0/text “Name of a” has 30 words and “Name of b” 10. Longer descriptions tend to be liked"
                                + " for their length alone; make them alike.",
                        "/concepts/1 “Name of b” has no price while other concepts have one. A price changes answers by"
                                + " itself; show it with all or with none.");
        assertThat(new Design()
                        .shows(concept("a", "word ".repeat(20)), concept("b", "word ".repeat(10)))
                        .warnings())
                .isEmpty();
    }

    @Test
    void aScaleOfAnotherLanguageIsNamed() {
        Question german = new Question.Rating(ask("q", "How?"), new Question.Measure.Named("zufriedenheit"));
        assertThat(new Design().asks(german).warnings())
                .singleElement()
                .asString()
                .contains("The study’s language is “en”, but the anchors of “zufriedenheit” are in “de”.");
        assertThat(new Design().language("de-CH").asks(german).warnings()).isEmpty();
    }

    @Test
    void englishRulesAreKeptFromOtherLanguages() {
        assertThat(new Design()
                        .language("de")
                        .asks(open("q", "Don't you agree?"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void comparisonsThatHardlyEverHoldAreMarked() {
        List<String> warnings = new Design()
                .asks(rated("intent", "How likely?"), new Question.Open(askIf("why", "intent == 4")))
                .warnings();
        assertThat(warnings)
                .containsExactly(
                        "/guide/questions/1/ask_if “intent” is rated with a mean such as 3.72, which is hardly ever"
                                + " exactly 4. Compare with >= or <=.");
    }

    @Test
    void anAnswerThatMayBeSkippedIsMarkedWhereItIsShown() {
        Design design = new Design()
                .asks(
                        rated("intent", "How likely?"),
                        new Question.Open(askIf("why", "intent >= 4")),
                        open("more", "You said {{answer.why}}. What else?"));
        assertThat(design.warnings())
                .singleElement()
                .asString()
                .startsWith("/guide/questions/2/text {{answer.why}} has nothing to show where “why” is skipped");
    }
}

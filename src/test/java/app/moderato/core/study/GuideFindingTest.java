package app.moderato.core.study;

import static app.moderato.core.study.Design.ask;
import static app.moderato.core.study.Design.askIf;
import static app.moderato.core.study.Design.open;
import static app.moderato.core.study.Design.options;
import static app.moderato.core.study.Design.rated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideFindingTest {
    private static List<GuideFinding> findings(Question... asked) {
        return GuideLint.findings(new Design().asks(asked).study(), Design.SCALES);
    }

    private static String better(GuideFinding finding) {
        return Optional.ofNullable(finding.better()).map(Better::shown).orElse("");
    }

    private static Question choice(String... texts) {
        return new Question.Choice(ask("q", "Which?"), options(texts));
    }

    private static Question labelled(String... labels) {
        return new Question.Rating(ask("q", "How is it?"), new Question.Measure.Custom(labels.length, List.of(labels)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            LEADING          | Don’t you think it is fresh?                    | “How fresh or not fresh do you find it?”
            LEADING          | Don't you agree that {{concept.name}} is good?  | “How good or bad do you find {{concept.name}}?”
            LEADING          | Isn't this paste attractive?                    | “How attractive or unattractive do you find this paste?”
            LEADING          | It is really easy, isn't it?                    | “How easy or difficult do you find it?”
            LEADING          | Wouldn't you like to buy it?                    | “How likely or unlikely are you to buy it?”
            LEADING          | How much do you love {{concept.name}}?          | “How much do you like or dislike {{concept.name}}?”
            LEADING          | Do you agree that it is new?                    | “How far do you agree or disagree that it is new?”
            LEADING          | Surely you would buy it?                        | “How likely or unlikely are you to buy it?”
            LEADING          | Of course, how likely are you to buy it?        | “How likely are you to buy it?”
            LEADING          | Most people love mint. How do you like it?      | “How do you like it?”
            LOADED           | What do you think of this amazing paste?        | “What do you think of this paste?”
            NUMBER           | On a scale from 1 to 5, how likely is it?       | “How likely is it?”
            NUMBER           | How likely are you to buy it, from 1 to 10?     | “How likely are you to buy it?”
            DOUBLE_BARRELLED | How clear and believable is it?                 | “How clear is it?” and “How believable is it?”
            DOUBLE_BARRELLED | How do you like the price and the taste?        | “How do you like the price?” and “How do you like the taste?”
            JARGON           | How do you feel about this price point?         | “How do you feel about this price?”
            JARGON           | How new is this concept to you?                 | “How new is this idea to you?”
            """)
    void aBetterWordingIsComputedWhereTheFormLeavesNoDoubt(GuideFinding.Kind kind, String text, String better) {
        assertThat(findings(rated("q", text))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(better(finding)).isEqualTo(better);
            Passage passage = Objects.requireNonNull(finding.passage());
            assertThat(text.substring(passage.start(), passage.end()).strip()).isEqualTo(passage.words());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is cheap. Isn’t it nice?",
                "Isn't it chocolate?",
                "How much would you love to own it?",
                "The price is good, don't you agree?",
                "Surely it is new?",
                "How amazing is it?",
                "How do you like the price of the paste and box?",
                "How clear are the price and taste?",
                "How well does it fit our value proposition?",
                "How likely are you, out of 10, to buy it?"
            })
    void whereARuleCannotTellItOffersNothing(String text) {
        assertThat(findings(rated("q", text)))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.better()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How fresh or not fresh do you find {{concept.name}}?",
                "What would most people you know think of it?",
                "What, if anything, would you change about it?",
                "How easy or difficult is it to open the pack?",
                "How often do you buy toothpaste for yourself?",
                "Thinking of the last time you bought one, what made you choose it?",
                "How much do you agree or disagree with this sentence?",
                "How well does the word “modern” describe {{concept.name}}?",
                "What does the concept of freedom mean to you?",
                "Who in your home decides what is bought?",
                "How does it compare with what you use today?",
                "Which of these, if any, would you tell a friend about?",
                "How interested, if at all, are you in trying it?",
                "How satisfied or dissatisfied are you with your bank?",
                "In your own words, what is {{concept.name}} about?",
                "If it were sold at {{concept.price}}, how likely would you be to buy it?",
                "How would you feel if it were no longer sold?",
                "What is the first thing that comes to mind when you see it?",
                "How many times a week do you brush your teeth?",
                "How certain are you about that?"
            })
    void aCleanQuestionIsLeftInPeace(String text) {
        Study study = new Design()
                .shows(Design.concept("a", "x", "1 USD", false), Design.concept("b", "y", "2 USD", false))
                .asks(rated("q", text), open("o", text))
                .study();
        assertThat(GuideLint.findings(study, Design.SCALES)).isEmpty();
    }

    @Test
    void sidesOfLabelsAreCounted() {
        assertThat(findings(labelled("Poor", "Fair", "Good", "Very good", "Excellent")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(GuideFinding.Kind.UNBALANCED);
                    assertThat(finding.why()).startsWith("3 of the answers are favourable and 1 unfavourable");
                    assertThat(better(finding)).isEqualTo("Very bad · Bad · Neither good nor bad · Good · Very good");
                });
        assertThat(findings(labelled("Very unlikely", "Unlikely", "Likely", "Very likely")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.why()).startsWith("There is no middle");
                    assertThat(better(finding))
                            .isEqualTo("Very unlikely · Unlikely · Neither likely nor unlikely · Likely · Very likely");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Very unlikely|Unlikely|Neither likely nor unlikely|Likely|Very likely",
                "Not at all different|Slightly different|Moderately different|Very different|Extremely different",
                "Strongly disagree|Disagree|Neutral|Agree|Strongly agree",
                "Not at all likely|Slightly likely|Moderately likely|Very likely",
                "Low|Middle|High",
                "Bad|Good",
                "Definitely would not buy|Probably would not buy|Might or might not buy|Probably would buy|Definitely would buy"
            })
    void balancedAndOneSidedDegreesAreFine(String labels) {
        assertThat(findings(labelled(labels.split("\\|")))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            18-25|25-34|35 or more         ; “18-25” and “25-34” overlap            ; 18-25 · 26-34 · 35 or more
            0 to 5 days|5 to 9 days|Never  ; “0 to 5 days” and “5 to 9 days” overlap; 0 to 5 days · 6 to 9 days · Never
            Under 18|18-24|26-34|35+       ; Between “18-24” and “26-34” is a gap   ; ''
            Under 18|Over 18|18-20|20+     ; “Under 18” and                         ; ''
            """)
    void rangesThatOverlapOrLeaveAGapAreNamed(String texts, String why, String better) {
        assertThat(findings(choice(texts.split("\\|"))))
                .filteredOn(finding -> finding.kind() == GuideFinding.Kind.RANGES)
                .allSatisfy(finding -> {
                    assertThat(finding.why()).startsWith(why.startsWith("“Under") ? "" : why);
                    assertThat(better(finding)).isEqualTo(better);
                })
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Under 18|18–24|25–34|35–64|65 or older",
                "0|1-2|3-5|6+",
                "Less than $5|$5 to $9.99|$10 or more",
                "1-2 minutes|2-3 hours|None",
                "Less than once a week|Never",
                "Very unlikely|Unlikely|Neither|Likely|Very likely",
                "Price|Taste|Price and taste|None of these",
                "Bread and butter|Health and beauty store|None",
                "Yes|No",
                "Daily|Weekly|Less often"
            })
    void cleanOptionsAreLeftInPeace(String texts) {
        assertThat(findings(choice(texts.split("\\|")))).isEmpty();
    }

    @Test
    void anOptionThatIsTwoThingsIsTakenApart() {
        assertThat(findings(choice("Price and quality", "Look", "None of these")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(GuideFinding.Kind.DOUBLE_BARRELLED);
                    assertThat(better(finding)).isEqualTo("Price · Quality · Look · None of these");
                });
    }

    @Test
    void aBetterWordingTakesItsPlaceInTheQuestion() {
        Question asked = choice("Tube", "Pump");
        GuideFinding noWayOut = findings(asked).getFirst();
        Better better = Objects.requireNonNull(noWayOut.better());
        assertThat(better.in(asked, noWayOut.key())).isEqualTo(choice("Tube", "Pump", "None of these"));
        Question probed = new Question.Open(ask("q", "Why?").withProbe("Isn't it fresh?"));
        GuideFinding leading = findings(probed).getFirst();
        assertThat(leading.key()).isEqualTo("probe");
        Better open = Objects.requireNonNull(leading.better());
        assertThat(open.in(probed, leading.key()).wording().probe())
                .isEqualTo("How fresh or not fresh do you find it?");
    }

    @Test
    void conditionsThatNeverOrAlwaysHoldAreMarked() {
        List<GuideFinding> found = findings(
                rated("intent", "How likely?"),
                new Question.Open(askIf("low", "intent < 3")),
                new Question.Open(askIf("never", "intent >= 4 and intent < 2")),
                new Question.Open(askIf("always", "intent >= 1")),
                new Question.Open(askIf("exact", "intent == 4")));
        assertThat(found)
                .extracting(finding -> finding.question() + ": " + finding.kind() + ": " + better(finding))
                .containsExactly(
                        "never: LOGIC: ",
                        "always: LOGIC: no ask_if",
                        "exact: LOGIC: ask_if: intent >= 3.5 and intent < 4.5");
        assertThat(found.getFirst().why()).contains("holds for no answers that can be given");
    }

    @Test
    void aConditionThatIsWrongIsToldOnceAsAnError() {
        Question asked = new Question.Open(askIf("q", "nowhere >= 3"));
        assertThat(findings(asked)).isEmpty();
    }
}

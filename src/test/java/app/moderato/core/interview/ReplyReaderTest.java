package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.Question;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
    private static final Question.Options PACKS =
            new Question.Options(List.of("Tube", "Pump", "Refill pouch"), false, false);

    private final ReplyReader reader = new ReplyReader(ReplySigns.of("en"));

    private static ChatReply reply(String text) {
        return new ChatReply(text, ChatReply.Finish.STOP, Usage.NONE, "m", null, Duration.ZERO);
    }

    private ReadReply read(Question question, String text) {
        return reader.read(question, question instanceof Question.Open ? List.of() : PACKS.texts(), reply(text), false);
    }

    private static Question.Wording wording() {
        return Studies.wording("q", "?", null, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'd take the Tube, it's what I know. | Tube",
                "Tube. | Tube",
                "The pump rather than the tube, I think. | Pump",
                "Not the tube. I'd go for the refill pouch! | Refill pouch",
                "I wouldn't take the tube, so the Pump it is. | Pump",
                "Definitely the **Pump**. | Pump",
            })
    void aChoiceIsReadFromTheWords(String text, String expected) {
        assertThat(read(new Question.Choice(wording(), PACKS), text)).isEqualTo(ReadReply.answered(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Either is fine with me.", "The tube or the pump, both are nice.", "Tubes are for painters."})
    void aChoiceWithNoneOrSeveralOptionsIsOffFormat(String text) {
        assertThat(read(new Question.Choice(wording(), PACKS), text).status()).isEqualTo(CellStatus.OFF_FORMAT);
    }

    @Test
    void severalOptionsAreJoinedInTheOrderOffered() {
        assertThat(read(new Question.Multiple(wording(), PACKS), "The refill pouch and the tube."))
                .isEqualTo(ReadReply.answered("Tube|Refill pouch"));
    }

    @Test
    void aRankingKeepsTheOrderNamedAndNeedsAllOptions() {
        Question ranking = new Question.Ranking(wording(), PACKS);
        assertThat(read(ranking, "Pump first, then the Refill pouch, Tube last."))
                .isEqualTo(ReadReply.answered("Pump|Refill pouch|Tube"));
        assertThat(read(ranking, "Pump first, then the Tube.").status()).isEqualTo(CellStatus.OFF_FORMAT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'd pay $4.50 at most. | 4.5",
                "4.50 USD, not a cent more | 4.5",
                "Maybe 3 dollars. | 3",
                "Four fifty, so 4.50 dollars. | 4.5",
                "€ 3,99 | 3.99",
                "I have 2 kids, so $5 is my limit. | 5",
                "$1,250 | 1250",
                "75 cents. | 0.75",
                "I wouldn't pay anything for it. | 0",
                "Nothing at all. | 0",
                "5 | 5",
            })
    void aPriceIsReadFromTheWords(String text, String expected) {
        assertThat(read(new Question.PriceQuestion(wording()), text)).isEqualTo(ReadReply.answered(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Between $4 and $5.", "Not much, honestly.", "As much as the other one."})
    void anUnclearPriceIsOffFormat(String text) {
        assertThat(read(new Question.PriceQuestion(wording()), text).status()).isEqualTo(CellStatus.OFF_FORMAT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"I'd say 8. | 8", "8 out of 10 | 8", "A solid 10/10 from me. | 10", "0, sorry. | 0"})
    void aRecommendationIsAWholeNumberFromZeroToTen(String text, String expected) {
        assertThat(read(new Question.Nps(wording()), text)).isEqualTo(ReadReply.answered(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "7.5", "7 or 8", "high"})
    void anythingElseIsNoRecommendation(String text) {
        assertThat(read(new Question.Nps(wording()), text).status()).isEqualTo(CellStatus.OFF_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As an AI language model, I don't buy toothpaste.",
                "I’m an AI, so I have no teeth.",
                "I don't have personal preferences, but many people would like it.",
                "As an AI I cannot taste anything.",
                "I am just a language model and so I do not shop.",
            })
    void speakingAsAMachineIsARoleBreak(String text) {
        assertThat(read(new Question.Open(wording()), text).status()).isEqualTo(CellStatus.ROLE_BREAK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry, but I can't help with that.",
                "I'm sorry, I can't assist with that request.",
                "Sorry, I can't help with that.",
                "I'm unable to help with that.",
                "Unfortunately, I cannot answer that question.",
                "I must decline to answer.",
                "I cannot answer this question.",
                "I'd rather not say.",
            })
    void decliningToAnswerIsARefusal(String text) {
        assertThat(read(new Question.Open(wording()), text).status()).isEqualTo(CellStatus.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry, but I can't see myself buying this.",
                "I can't stand the smell of charcoal.",
                "My brother works with AI and he would love it.",
                "I refuse to pay that much for toothpaste.",
                "I don't have any feelings about it either way.",
                "I don't really have any preferences when it comes to toothpaste.",
                "My wife works as an AI engineer and I'm an AI skeptic.",
                "I can't help feeling it is too expensive.",
                "I can't help it, I like the tube.",
                "I won't continue buying it at that price.",
                "I'm sorry, I'm not able to find anything good about it.",
            })
    void negativeOpinionsAreAnswers(String text) {
        assertThat(read(new Question.Open(wording()), text).status()).isEqualTo(CellStatus.ANSWERED);
    }

    @Test
    void aReplyWithoutAWordIsEmptyAndACutOneTruncated() {
        assertThat(read(new Question.Open(wording()), " … ").status()).isEqualTo(CellStatus.EMPTY);
        ChatReply cut = new ChatReply("I would", ChatReply.Finish.LENGTH, Usage.NONE, "m", null, Duration.ZERO);
        assertThat(reader.read(new Question.Open(wording()), List.of(), cut, false)
                        .status())
                .isEqualTo(CellStatus.TRUNCATED);
    }

    @Test
    void dontKnowIsAnAnswerWithoutAValueOnlyWhereTheGuideAllowsIt() {
        Question.Wording allowing = new Question.Wording(wording().id(), "?", null, 0, true);
        assertThat(read(new Question.PriceQuestion(allowing), "I don't know.")).isEqualTo(ReadReply.answered(""));
        assertThat(read(new Question.PriceQuestion(wording()), "I don't know.").status())
                .isEqualTo(CellStatus.OFF_FORMAT);
        assertThat(reader.dontKnow(new Question.Open(allowing), "I don't know."))
                .isTrue();
        assertThat(
                        reader.dontKnow(
                                new Question.Open(allowing),
                                "I don't know if I would buy this, the price is steep and my old paste does the job well enough."))
                .isFalse();
    }

    @Test
    void refusalsAreRecognisedInTheLanguageOfTheInterview() {
        ReplyReader german = new ReplyReader(ReplySigns.of("de-AT"));
        assertThat(german.read(new Question.Open(wording()), List.of(), reply("Als KI habe ich keine Zähne."), false)
                        .status())
                .isEqualTo(CellStatus.ROLE_BREAK);
    }

    @Test
    void whoSaysThatNoPictureIsSeenHasIgnoredItWhereOneWasShown() {
        for (String blind : List.of(
                "I'm sorry, but I can't see the image you mention.",
                "I don't see any picture here, so I can only go by the text.",
                "There is no image attached to your message.")) {
            assertThat(reader.read(new Question.Open(wording()), List.of(), reply(blind), true)
                            .status())
                    .as(blind)
                    .isEqualTo(CellStatus.VISION_IGNORED);
        }
        assertThat(reader.read(new Question.Open(wording()), List.of(), reply("I like the picture."), true)
                        .status())
                .isEqualTo(CellStatus.ANSWERED);
        assertThat(reader.read(new Question.Open(wording()), List.of(), reply("No picture is attached."), false)
                        .status())
                .isEqualTo(CellStatus.ANSWERED);
    }
}

package app.moderato.provider.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.Stance;
import app.moderato.core.group.StanceReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said at a table sounds like the side it takes, and like none where it takes none. */
class TablePhrasesTest {
    private static final Map<String, String> SLOTS = Map.ofEntries(
            Map.entry("other", "Karen"),
            Map.entry("about", "the price"),
            Map.entry("name", "Pearl"),
            Map.entry("who", "my sister"),
            Map.entry("shop", "the drugstore"),
            Map.entry("care", "taste"),
            Map.entry("plus", "how mild it sounds"),
            Map.entry("minus", "the high price"),
            Map.entry("detail", "for sensitive teeth"));

    private final TablePhrases phrases = new TablePhrases();

    @ParameterizedTest
    @CsvSource({
        "agree,AGREES",
        "briefagree,AGREES",
        "disagree,DISAGREES",
        "briefdisagree,DISAGREES",
        "briefnone,NONE",
        "cutin,NONE",
        "answers,NONE",
        "trailers,NONE",
        "asks,NONE",
        "recalls,NONE",
        "habits.simple,NONE",
        "habits.careful,NONE",
        "habits.curious,NONE",
        "personal.against,NONE",
        "personal.torn,NONE",
        "personal.infavour,NONE",
        "lastly.against,NONE",
        "lastly.torn,NONE",
        "lastly.infavour,NONE"
    })
    void everyWayToSayItReadsAsTheSideItTakes(String block, Stance stance) {
        assertThat(said(phrases.turns(block))).allMatch(text -> StanceReader.of(text) == stance);
    }

    @Test
    void whatIsSaidOfATopicTakesNobodysSide() {
        for (Topic topic : phrases.topics()) {
            for (Leaning leaning : Leaning.values()) {
                assertThat(said(topic.said(leaning)))
                        .as(topic.id())
                        .allMatch(text -> StanceReader.of(text) == Stance.NONE);
            }
        }
    }

    @Test
    void whatIsSaidOfATopicIsMostlyFoundAgainUnderIt() {
        for (Topic topic : phrases.topics()) {
            List<String> said = Stream.of(Leaning.values())
                    .flatMap(leaning -> said(topic.said(leaning)).stream())
                    .toList();
            long found = said.stream()
                    .filter(text -> phrases.spokenOf(text).isPresent())
                    .count();
            assertThat(found).as(topic.id()).isGreaterThan(said.size() / 3);
            assertThat(said(topic.asks()).stream()
                            .filter(text ->
                                    phrases.spokenOf(text).filter(topic::equals).isPresent())
                            .count())
                    .as(topic.id())
                    .isGreaterThan(said(topic.asks()).size() / 2);
        }
    }

    @Test
    void briefTurnsAreBrief() {
        for (String block : List.of("briefagree", "briefdisagree", "briefnone")) {
            assertThat(said(phrases.turns(block))).allMatch(text -> RatedSpeech.words(text) < 12);
        }
    }

    /** Draws enough of each phrase that hardly any of its wordings is left out. */
    private static Set<String> said(List<Phrase> block) {
        Set<String> said = new TreeSet<>();
        for (Phrase phrase : block) {
            Dice dice = Dice.of(1, phrase.pieces());
            for (long i = 0; i < 8 * phrase.combinations(); i++) {
                said.add(phrase.say(dice, SLOTS));
            }
        }
        return said;
    }
}

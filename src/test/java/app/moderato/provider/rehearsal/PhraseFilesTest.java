package app.moderato.provider.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The phrase files are whole and hold nothing that an answer must not hold. */
class PhraseFilesTest {
    private static final Pattern MACHINE =
            Pattern.compile("(?i)\\b(ai|a\\.i\\.|language model|chatbot|robot|assistant)\\b");
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|zero|half|dollars?|cents?)\\b");
    private static final List<String> SIDES = List.of("against", "torn", "infavour");

    private final PhraseBank bank = new PhraseBank();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purchase-intent",
                "satisfaction",
                "liking",
                "relevance",
                "uniqueness",
                "believability",
                "value",
                "clarity",
                "recommendation",
                "agreement",
                "sentiment"
            })
    void everyScaleHasStancesAndReasonsEnoughThatAnswersRarelyRepeat(String scale) {
        Construct construct = PhraseFiles.construct(scale).orElseThrow();
        long openings = count(bank.speech("openings.anyone"));
        for (int level = 0; level < Construct.LEVELS; level++) {
            long stances = count(construct.stances().get(level));
            long closings = count(construct.closings().get(level)) * count(bank.speech("closingleads"));
            assertThat(openings * stances * reasons(construct, level) * closings)
                    .as(scale + " level " + (level + 1))
                    .isGreaterThan(level == 2 ? 10_000_000L : 100_000_000L);
        }
    }

    /** The sentences that a reason can be, with what 18 interests fill in. */
    private long reasons(Construct construct, int level) {
        Construct.Reasons reasons = construct.reasons();
        if (level == 2) {
            return count(reasons.torn());
        }
        return (level < 2 ? reasons.against() : reasons.inFavour())
                .values().stream().mapToLong(PhraseFilesTest::count).sum();
    }

    @Test
    void everyFamilyCanFallBackOnTheConcept() {
        for (String scale : List.of("purchase-intent", "uniqueness", "believability", "clarity")) {
            Construct.Reasons reasons =
                    PhraseFiles.construct(scale).orElseThrow().reasons();
            assertThat(reasons.against()).containsKey(Driver.CONCEPT);
            assertThat(reasons.inFavour()).containsKey(Driver.CONCEPT);
        }
    }

    @Test
    void noPhraseSpeaksOfMachinesOrHoldsDigitsOrLists() {
        for (String piece : allPieces()) {
            assertThat(piece).doesNotContainPattern(MACHINE).doesNotContainPattern("[\\d\\n•*]");
        }
    }

    @Test
    void phrasesAroundAFigureOrAnOptionHoldNoNumberWords() {
        List<Phrase> phrases = new ArrayList<>();
        for (String block : List.of("choice", "multiple", "ranking", "number", "dontknow")) {
            phrases.addAll(bank.speech(block));
        }
        for (String side : SIDES) {
            phrases.addAll(bank.speech("nps." + side));
            phrases.addAll(bank.speech("price." + side));
        }
        for (Phrase phrase : phrases) {
            assertThat(phrase.pieces()).noneMatch(piece -> piece.matches("(?i).*(" + NUMBER.pattern() + ").*"));
        }
    }

    @Test
    void aScaleWithoutPhrasesIsSpokenOfAsLiking() {
        assertThat(bank.construct("crunchiness").stances())
                .hasSameSizeAs(bank.construct("liking").stances());
        assertThat(bank.construct("crunchiness").id()).isEqualTo("liking");
    }

    private List<String> allPieces() {
        List<String> pieces = new ArrayList<>();
        for (String scale : List.of("purchase-intent", "uniqueness", "believability", "clarity", "value", "liking")) {
            Construct construct = bank.construct(scale);
            Stream.of(
                            construct.stances().stream().flatMap(List::stream),
                            construct.closings().stream().flatMap(List::stream),
                            all(construct.reasons().against()),
                            all(construct.reasons().inFavour()),
                            construct.reasons().torn().stream())
                    .flatMap(stream -> stream)
                    .forEach(phrase -> pieces.addAll(phrase.pieces()));
        }
        for (String side : SIDES) {
            for (String block : List.of("why.", "probe.", "after.")) {
                bank.speech(block + side).forEach(phrase -> pieces.addAll(phrase.pieces()));
            }
        }
        for (Interest interest : bank.interests()) {
            Stream.concat(interest.plus().stream(), interest.minus().stream())
                    .forEach(phrase -> pieces.addAll(phrase.pieces()));
        }
        return pieces;
    }

    private static Stream<Phrase> all(Map<Driver, List<Phrase>> phrases) {
        return phrases.values().stream().flatMap(List::stream);
    }

    private static long count(Collection<Phrase> phrases) {
        return phrases.stream()
                .mapToLong(phrase ->
                        phrase.combinations() * (phrase.pieces().toString().contains("{care}") ? 18 : 1))
                .sum();
    }
}

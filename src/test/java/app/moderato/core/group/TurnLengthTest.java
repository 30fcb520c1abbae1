package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.PersonaId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnLengthTest {
    private static final PersonaId WHO = new PersonaId("p1");
    private static final int[] WORDS = IntStream.rangeClosed(1, 5_000)
            .map(turn -> TurnLength.words(42, turn, WHO))
            .toArray();

    @Test
    void aThirdOfTurnsIsShortAndTheMeanIsThatOfPeople() {
        double brief = IntStream.of(WORDS).filter(words -> words < 25).count() / 5_000.0;

        assertThat(brief).isBetween(0.31, 0.37);
        assertThat(IntStream.of(WORDS).average().orElseThrow()).isBetween(47.0, 51.0);
    }

    @Test
    void noTurnIsALectureOrNothing() {
        assertThat(IntStream.of(WORDS)).allMatch(words -> words >= 4 && words <= 140);
    }

    @Test
    void lengthFollowsFromSeedTurnAndPersonAlone() {
        assertThat(TurnLength.words(42, 7, WHO)).isEqualTo(WORDS[6]);
        assertThat(IntStream.rangeClosed(1, 20).map(turn -> TurnLength.words(43, turn, WHO)))
                .isNotEqualTo(IntStream.of(WORDS).limit(20).boxed().toList());
    }

    @Test
    void tokensLeaveRoomForTheWordsOfAnyLanguage() {
        assertThat(IntStream.range(4, 140))
                .allMatch(words -> TurnLength.tokens(words) >= 3 * words
                        && TurnLength.tokens(words + 1) > TurnLength.tokens(words));
    }
}

package app.moderato.core.group.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.Tables;
import app.moderato.core.study.GuideFinding.Kind;
import app.moderato.core.study.GuideLint;
import app.moderato.core.study.WordingFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModeratorLintTest {
    private static final GroupDesign THREE = Tables.design(3, List.of(), false);

    @ParameterizedTest
    @CsvSource({
        "Don't you think it is fresh?, LEADING",
        "How much do you love the mint?, LEADING",
        "What do you think of this amazing paste?, LOADED",
        "What do you think of the taste and the price?, DOUBLE_BARRELLED",
        "What is your purchase intent?, JARGON",
        "'On a scale from 1 to 5, how do you like it?', NUMBER"
    })
    void aQuestionThatSwaysIsFlaggedBeforeItIsAsked(String question, Kind kind) {
        assertThat(ModeratorLint.of(THREE, question)).first().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.why()).isNotEmpty();
            assertThat(found.passage())
                    .isNotNull()
                    .satisfies(passage -> assertThat(passage.isIn(question)).isTrue());
        });
    }

    @Test
    void aBetterWordingIsOfferedWhereARuleKnowsOne() {
        WordingFinding found =
                ModeratorLint.of(THREE, "Don't you think it is fresh?").getFirst();

        assertThat(found.better())
                .isNotNull()
                .satisfies(better -> assertThat(better.shown()).isEqualTo("“How fresh or not fresh do you find it?”"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What would have to be true for you to switch to it?",
                "Ana and Walter, how do you see it?",
                "What do you like and dislike about it?",
                "You said four dollars. What would make you forget the price?",
                ""
            })
    void anOpenQuestionPasses(String question) {
        assertThat(ModeratorLint.of(THREE, question)).isEmpty();
    }

    @Test
    void otherLanguagesAreNotJudgedByEnglishRules() {
        assertThat(GuideLint.ofQuestion("Don't you think it is amazing?", "de")).isEmpty();
    }
}

package app.moderato.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptTextTest {
    @Test
    void wordsStandBetweenSpaces() {
        assertThat(ConceptText.words("  A 4.7 oz tube,\nscratch-free – nice ")).isEqualTo(7);
        assertThat(ConceptText.words(" \n ")).isZero();
        assertThat(ConceptText.words("")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "the,1", "whitening,3", "enamel,3", "scratches,2", "cleaned,1", "lifted,2", "gentle,2", "smile,1", "rule,1",
        "comfortable,4", "teeth,1", "makes,1", "places,2", "4.7,1", "mhm,1", "houses,2", "she,1", "more,1"
    })
    void syllablesAreCountedByRule(String word, int syllables) {
        assertThat(ConceptText.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void theGradeIsThatOfThePublishedFormula() {
        // 13 words, 1 sentence, 24 syllables: the worked example most references give, grade 11.3
        String platypus = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";
        assertThat(ConceptText.readingGrade(platypus, "en-US").orElseThrow()).isCloseTo(11.3, within(0.05));
    }

    @Test
    void simpleTextsStopAtGradeZero() {
        assertThat(ConceptText.readingGrade("The cat sat. The cat ran. The dog sat. The dog ran.", "en"))
                .hasValue(0);
    }

    @Test
    void thereIsNoGradeForOtherLanguagesOrAFewWords() {
        String text = "Eine Zahncreme, die am Morgen und am Abend die Zähne weiß und stark macht.";
        assertThat(ConceptText.readingGrade(text, "de")).isEmpty();
        assertThat(ConceptText.readingGrade("Internationally incomprehensible", "en"))
                .isEmpty();
    }
}

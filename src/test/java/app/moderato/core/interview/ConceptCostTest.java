package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Tokenizers;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConceptCostTest {
    private static final Concept PEARL = Studies.concept("pearl", false);
    private static final Concept CONTROL = Studies.concept("control", true);

    /** A token a character. */
    private record Characters(boolean exact) implements Tokenizers.Counter {
        @Override
        public long count(String text) {
            return text.length();
        }
    }

    private static Study study(Exposure exposure, Concept... concepts) {
        return Studies.study(
                new Guide(
                        exposure,
                        Memory.CONCEPT,
                        List.of(),
                        List.of(Studies.intent(), Studies.open("taste"), Studies.open("look")),
                        List.of()),
                concepts);
    }

    private static Concept longer(Concept concept, int characters, @Nullable Picture picture) {
        return new Concept(
                concept.id(),
                concept.name(),
                concept.text() + "x".repeat(characters),
                concept.price(),
                picture == null ? List.of() : List.of(picture),
                Map.of(),
                concept.control(),
                concept.repeat());
    }

    private static ConceptCost cost(Study study, String id, boolean exact) {
        Concept concept = study.concepts().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        return ConceptCost.of(study, Studies.panel(4), concept, new Characters(exact), usage -> usage.input() / 1000.0);
    }

    @Test
    void aLongerTextIsReadWithEveryQuestionOfEveryShowing() {
        ConceptCost brief = cost(study(new Exposure.Sequential(), PEARL, CONTROL), "pearl", true);
        ConceptCost wordy = cost(study(new Exposure.Sequential(), longer(PEARL, 100, null), CONTROL), "pearl", true);
        assertThat(wordy.showingLow() - brief.showingLow()).isEqualTo(100);
        assertThat(wordy.runLow() - brief.runLow())
                .as("four people, three questions")
                .isEqualTo(1200);
        assertThat(wordy.usdLow()).isEqualTo(wordy.runLow() / 1000.0);
    }

    @Test
    void theControlIsShownTwiceAndSoCostsTwice() {
        Study study = study(new Exposure.Sequential(), PEARL, longer(CONTROL, 100, null));
        Study brief = study(new Exposure.Sequential(), PEARL, CONTROL);
        assertThat(cost(study, "control", true).runLow()
                        - cost(brief, "control", true).runLow())
                .isEqualTo(2400);
        Study monadic = study(new Exposure.Monadic(), PEARL, CONTROL);
        assertThat(cost(monadic, "pearl", true).runLow())
                .as("half of the people see it")
                .isEqualTo(cost(brief, "pearl", true).runLow() / 2);
    }

    @Test
    void aPictureAndAnUnknownTokenizerMakeTheRangeWide() {
        Concept pictured = longer(PEARL, 0, new Picture("a.png", "image/png", new byte[] {1}));
        ConceptCost cost = cost(study(new Exposure.Sequential(), pictured, CONTROL), "pearl", true);
        ConceptCost plain = cost(study(new Exposure.Sequential(), PEARL, CONTROL), "pearl", true);
        assertThat(cost.showingLow() - plain.showingLow()).isEqualTo(85);
        assertThat(cost.showingHigh() - plain.showingHigh()).isEqualTo(1100);
        ConceptCost guessed = cost(study(new Exposure.Sequential(), PEARL, CONTROL), "pearl", false);
        assertThat(guessed.showingLow()).isLessThan(plain.showingLow());
        assertThat(guessed.showingHigh()).isGreaterThan(plain.showingHigh());
        assertThat(ConceptCost.of(
                                study(new Exposure.Sequential(), PEARL),
                                Studies.panel(1),
                                PEARL,
                                new Characters(true),
                                null)
                        .usdHigh())
                .isNull();
    }
}

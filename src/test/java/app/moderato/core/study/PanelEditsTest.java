package app.moderato.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PanelEditsTest {
    private static final Study STUDY = new Design().study();

    @Test
    void anotherPopulationKeepsWhatWasWishedOfTheOne() {
        Study filtered = PanelEdits.filter(PanelEdits.size(STUDY, 50), "age", "25-54");
        Study moved = PanelEdits.population(filtered, "mine.csv");
        assertThat(moved.panel().population()).isEqualTo("mine.csv");
        assertThat(moved.panel().size()).isEqualTo(50);
        assertThat(moved.panel().filter()).isEqualTo(Map.of("age", "25-54"));
    }

    @Test
    void peopleOfAFileAreAllTakenAsTheyAre() {
        Study designed = PanelEdits.quota(PanelEdits.rake(STUDY, "us-adults"), "gender", Map.of("female", 1.0));
        PanelSpec people = PanelEdits.people(designed, "people.csv").panel();
        assertThat(people).isEqualTo(new PanelSpec(0, null, "people.csv", Map.of(), Map.of()));
        assertThat(PanelEdits.population(PanelEdits.people(designed, "people.csv"), "us-adults")
                        .panel()
                        .size())
                .isEqualTo(PanelEdits.USUAL_SIZE);
    }

    @Test
    void whatIsTakenAwayIsGone() {
        Study limited = PanelEdits.filter(PanelEdits.quota(STUDY, "a", Map.of("x", 1.0)), "b", "y");
        Study bare = PanelEdits.filter(PanelEdits.quota(limited, "a", null), "b", "");
        assertThat(bare.panel().quotas()).isEmpty();
        assertThat(bare.panel().filter()).isEmpty();
    }

    @Test
    void weightsWithoutAnythingToReachAreNone() {
        Study weighted =
                PanelEdits.trim(PanelEdits.weightsOn(PanelEdits.rake(STUDY, "us-adults"), List.of("age")), 3.0);
        assertThat(weighted.panel().weights()).isEqualTo(new WeightSpec("us-adults", List.of("age"), Map.of(), 3.0));
        assertThat(PanelEdits.rake(weighted, null).panel().weights()).isNull();
        assertThat(PanelEdits.weightShares(PanelEdits.rake(weighted, null), "age", Map.of("18+", 1.0))
                        .panel()
                        .weights())
                .isEqualTo(new WeightSpec(null, List.of(), Map.of("age", Map.of("18+", 1.0)), null));
    }
}

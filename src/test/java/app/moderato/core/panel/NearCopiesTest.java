package app.moderato.core.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NearCopiesTest {
    private static Persona person(String id, String name, Map<String, String> attributes, String background) {
        return new Persona(new PersonaId(id), name, attributes, 1, background);
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, 3000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    @Test
    void theSameStoryUnderAnotherNameIsACopy() {
        String story = " grew up on a farm, keeps bees and drives a school bus in winter.";
        NearCopies copies = NearCopies.among(List.of(
                person("a", "Ann Lee", Map.of("age", "30"), "Ann Lee" + story),
                person("b", "Bea Ray", Map.of("age", "30"), "Bea Ray" + story),
                person("c", "Cy Orr", Map.of("age", "30"), "Cy Orr repairs clocks and has never left Ohio.")));
        assertThat(copies.people()).containsExactly(new PersonaId("a"), new PersonaId("b"));
        assertThat(copies.closest()).contains(new NearCopies.Pair(new PersonaId("a"), new PersonaId("b"), 1));
        assertThat(copies.pairs()).hasSize(1);
    }

    @Test
    void similarityIsTheMeanOfAttributesAndStory() {
        Persona one = person("a", "", Map.of("age", "30", "town", "Ames"), "a b c d e");
        // runs abc bcd cde against abc bcd cdx: 2 of 4
        Persona other = person("b", "", Map.of("age", "30", "town", "Troy"), "a b c d x");
        assertThat(NearCopies.similarity(one, other)).isCloseTo((0.5 + 0.5) / 2, within(1e-12));
    }

    @Test
    void withoutStoriesTheAttributesDecide() {
        NearCopies copies = NearCopies.among(List.of(
                person("a", "", Map.of("age", "30", "town", "Ames", "x", "1"), ""),
                person("b", "", Map.of("age", "30", "town", "ames", "x", "1"), ""),
                person("c", "", Map.of("age", "30", "town", "Ames", "x", "2"), "")));
        assertThat(copies.people()).containsExactly(new PersonaId("a"), new PersonaId("b"));
    }

    @Test
    void thereIsAClosestPairEvenWhereNobodyIsACopy() {
        NearCopies copies = NearCopies.among(List.of(
                person("a", "", Map.of("age", "30", "town", "Ames"), ""),
                person("b", "", Map.of("age", "31", "town", "Troy"), ""),
                person("c", "", Map.of("age", "30", "town", "Troy"), "")));
        assertThat(copies.people()).isEmpty();
        assertThat(copies.closest().orElseThrow().similarity()).isEqualTo(0.5);
        assertThat(NearCopies.among(List.of()).closest()).isEmpty();
    }

    @Test
    void fiveThousandPeopleWithStoriesAreAllComparedAndNoCopyIsMissed() {
        Random random = new Random(1);
        List<Persona> people = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            people.add(person(
                    "p" + i,
                    "",
                    Map.of("age", "" + random.nextInt(4), "gender", "" + random.nextInt(2)),
                    words(random, 80)));
        }
        Persona spoilt = people.get(17);
        people.set(
                4711,
                person("p4711", "", spoilt.attributes(), spoilt.background().replaceFirst("w\\d+$", "else")));
        NearCopies copies = NearCopies.among(people);
        assertThat(copies.people()).containsExactly(new PersonaId("p17"), new PersonaId("p4711"));
        assertThat(copies.closest().orElseThrow().similarity()).isGreaterThan(0.97);
    }
}

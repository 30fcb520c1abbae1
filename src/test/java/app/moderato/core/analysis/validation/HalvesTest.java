package app.moderato.core.analysis.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class HalvesTest {
    @Test
    void reliabilityIsThatOfShufflingThePeopleOneByOne() throws Exception {
        List<HumanRating> people = Ratings.people(20, 31, 7);
        double shuffled = shuffled(people, 4_000);
        Reliability found = Ratings.validate(people, flat(20)).reliability();
        assertThat(found.ceiling().orElseThrow()).isCloseTo(shuffled, within(0.01));
    }

    @Test
    void weightsThatAreAllAlikeChangeNothing() throws Exception {
        List<HumanRating> people = Ratings.people(8, 40, 3);
        List<HumanRating> heavier = people.stream()
                .map(one -> Ratings.weighted(one.respondent(), one.concept(), one.rating(), 2))
                .toList();
        Validation plain = Ratings.validate(people, flat(8));
        Validation weighted = Ratings.validate(heavier, flat(8));
        assertThat(weighted.reliability().ceiling())
                .hasValueCloseTo(plain.reliability().ceiling().orElseThrow(), within(1e-9));
        assertThat(weighted.agreement().mae()).isCloseTo(plain.agreement().mae(), within(1e-9));
    }

    @Test
    void peopleOfDifferentWeightsAreSplitAsWell() throws Exception {
        List<HumanRating> people = Ratings.people(20, 30, 5);
        List<HumanRating> nearly = IntStream.range(0, people.size())
                .mapToObj(i -> Ratings.weighted(
                        people.get(i).respondent(),
                        people.get(i).concept(),
                        people.get(i).rating(),
                        1 + i * 1e-9))
                .toList();
        assertThat(Ratings.validate(nearly, flat(20)).reliability().ceiling().orElseThrow())
                .isCloseTo(
                        Ratings.validate(people, flat(20))
                                .reliability()
                                .ceiling()
                                .orElseThrow(),
                        within(0.01));
    }

    private static List<SyntheticRating> flat(int concepts) {
        return Ratings.saying(IntStream.range(0, concepts).mapToDouble(_ -> 3).toArray());
    }

    private static double shuffled(List<HumanRating> people, int times) {
        List<List<Integer>> concepts = List.copyOf(people.stream()
                .collect(Collectors.groupingBy(
                        HumanRating::concept, Collectors.mapping(HumanRating::rating, Collectors.toList())))
                .values());
        Random random = new Random(99);
        double sum = 0;
        for (int s = 0; s < times; s++) {
            double[] one = new double[concepts.size()];
            double[] other = new double[concepts.size()];
            for (int c = 0; c < one.length; c++) {
                List<Integer> ratings = new ArrayList<>(concepts.get(c));
                Collections.shuffle(ratings, random);
                int half = ratings.size() / 2;
                one[c] = ratings.subList(0, half).stream()
                        .mapToInt(i -> i)
                        .average()
                        .orElseThrow();
                other[c] = ratings.subList(half, ratings.size()).stream()
                        .mapToInt(i -> i)
                        .average()
                        .orElseThrow();
            }
            sum += new PearsonsCorrelation().correlation(one, other);
        }
        return sum / times;
    }
}

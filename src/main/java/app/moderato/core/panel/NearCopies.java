package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * People who are almost someone else: a panel of copies answers like one person, whatever its size says.
 *
 * <p>Similarity is the mean of two parts, each 0..1. Attributes: how many are the same, of those that either of the two
 * has (upper and lower case aside). Background: the Jaccard index of their runs of three words, names left out. Where
 * neither has a background, the attributes alone decide. From {@link #NEAR} on they are near copies: with the same
 * attributes, stories that share four fifths of their runs; with the same story, four fifths of the attributes.
 *
 * @param people who are a near copy of someone else, in the order of the panel
 * @param closest the two most alike; empty for fewer than two people
 * @param pairs of near copies, the most alike first, {@link #MOST_PAIRS} at most; of several exactly alike people each is
 *     named with the first of them
 */
public record NearCopies(Set<PersonaId> people, Optional<Pair> closest, List<Pair> pairs) {
    public static final double NEAR = 0.9;
    /** Every pair is looked at: 10,000 people take half a second, with long stories up to ten. */
    public static final int MOST_PEOPLE = 20_000;

    static final int MOST_PAIRS = 1_000;

    /** @param similarity 0..1 */
    public record Pair(PersonaId one, PersonaId other, double similarity) {}

    public NearCopies {
        people = Collections.unmodifiableSet(new LinkedHashSet<>(people));
        pairs = List.copyOf(pairs);
    }

    /**
     * Quadratic in the people who differ.
     *
     * @throws CancellationException where the thread is interrupted meanwhile
     * @throws IllegalArgumentException above {@link #MOST_PEOPLE}
     */
    public static NearCopies among(List<Persona> personas) {
        if (personas.size() > MOST_PEOPLE) {
            throw new IllegalArgumentException("Near copies are looked for among " + MOST_PEOPLE + " people at most.");
        }
        return new Search(personas).run();
    }

    /** @return 0..1, as the class defines it */
    public static double similarity(Persona one, Persona other) {
        Likenesses both = new Likenesses(List.of(one, other));
        return both.similarity(0, 1);
    }

    private static final class Search {
        private final List<Persona> personas;
        private final List<Pair> pairs = new ArrayList<>();
        private final boolean[] copy;
        private Optional<Pair> closest = Optional.empty();

        Search(List<Persona> personas) {
            this.personas = personas;
            this.copy = new boolean[personas.size()];
        }

        NearCopies run() {
            int[] different = exact();
            Likenesses likenesses = new Likenesses(personas);
            double best = closest.map(Pair::similarity).orElse(-1.0);
            for (int a = 0; a < different.length; a++) {
                if (Thread.interrupted()) {
                    throw new CancellationException("Nobody waits for the near copies any more.");
                }
                for (int b = a + 1; b < different.length; b++) {
                    int i = different[a];
                    int j = different[b];
                    double atMost = likenesses.atMost(i, j, Math.min(best, NEAR));
                    if (atMost >= NEAR || atMost > best) {
                        double similarity = likenesses.similarity(i, j);
                        if (similarity > best) {
                            best = similarity;
                            closest = Optional.of(pair(i, j, similarity));
                        }
                        if (similarity >= NEAR) {
                            near(i, j, similarity);
                        }
                    }
                }
            }
            Set<PersonaId> people = new LinkedHashSet<>();
            for (int i = 0; i < copy.length; i++) {
                if (copy[i]) {
                    people.add(personas.get(i).id());
                }
            }
            return new NearCopies(
                    people,
                    closest,
                    pairs.stream()
                            .sorted(Comparator.comparingDouble((Pair pair) -> -pair.similarity()))
                            .limit(MOST_PAIRS)
                            .toList());
        }

        /** Pairs off who is exactly alike, so that a file of copies costs no more than one of different people. */
        private int[] exact() {
            record Likeness(Map<String, String> attributes, String background) {}
            Map<Likeness, Integer> first = new HashMap<>();
            List<Integer> different = new ArrayList<>();
            for (int i = 0; i < personas.size(); i++) {
                Persona persona = personas.get(i);
                Integer before = first.putIfAbsent(new Likeness(persona.attributes(), persona.background()), i);
                if (before == null) {
                    different.add(i);
                } else {
                    near(before, i, 1);
                    if (closest.isEmpty()) {
                        closest = Optional.of(pair(before, i, 1));
                    }
                }
            }
            return different.stream().mapToInt(Integer::intValue).toArray();
        }

        private void near(int i, int j, double similarity) {
            copy[i] = true;
            copy[j] = true;
            // the most alike are wanted; far more than that are kept only for a while
            if (pairs.size() > 100 * MOST_PAIRS) {
                pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.similarity()));
                pairs.subList(MOST_PAIRS, pairs.size()).clear();
            }
            pairs.add(pair(i, j, similarity));
        }

        private Pair pair(int i, int j, double similarity) {
            return new Pair(personas.get(i).id(), personas.get(j).id(), similarity);
        }
    }
}

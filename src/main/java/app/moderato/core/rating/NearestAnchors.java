package app.moderato.core.rating;

import app.moderato.core.llm.LlmException;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How near an answer lies to the anchors of its scale, wording by wording: what a rating was made of.
 *
 * @param wordings one per reference set, in the scale's order
 */
public record NearestAnchors(List<Wording> wordings) {
    /** Where vectors come from, kept ones or fresh ones. */
    @FunctionalInterface
    public interface Vectors {
        /** Empty where a text's vector is not kept and cannot be computed. */
        Optional<float[]> find(String text) throws LlmException;
    }

    /**
     * An anchor sentence.
     *
     * @param point 1..n
     * @param cosine of anchor and answer, −1..1
     */
    public record Anchor(int point, String text, double cosine) {}

    /**
     * The anchors of one reference set.
     *
     * @param number of the set in its scale, from 1
     * @param set its id
     * @param anchors lowest point first
     */
    public record Wording(int number, String set, List<Anchor> anchors) {
        public Wording {
            anchors = List.copyOf(anchors);
        }

        public List<Anchor> nearestFirst() {
            return anchors.stream()
                    .sorted(Comparator.comparingDouble(Anchor::cosine)
                            .reversed()
                            .thenComparingInt(Anchor::point))
                    .toList();
        }

        private double[] cosines() {
            return anchors.stream().mapToDouble(Anchor::cosine).toArray();
        }
    }

    public NearestAnchors {
        wordings = List.copyOf(wordings);
    }

    /** Empty where a vector is missing, or the answer has no word to compare. */
    public static Optional<NearestAnchors> of(Scale scale, String answer, Vectors vectors) throws LlmException {
        Optional<float[]> words = SsrScorer.isUsable(answer) ? vectors.find(answer) : Optional.empty();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        double[] vector = SsrScorer.toDoubles(words.get());
        List<Wording> wordings = new ArrayList<>();
        for (ReferenceSet set : scale.sets()) {
            List<Anchor> anchors = new ArrayList<>();
            for (String text : set.anchors()) {
                Optional<float[]> anchor = vectors.find(text);
                if (anchor.isEmpty()) {
                    return Optional.empty();
                }
                double cosine = Ssr.cosine(SsrScorer.toDoubles(anchor.get()), vector);
                anchors.add(new Anchor(anchors.size() + 1, text, cosine));
            }
            wordings.add(new Wording(wordings.size() + 1, set.id(), anchors));
        }
        return Optional.of(new NearestAnchors(wordings));
    }

    /**
     * The wording that speaks best for the rating, as its own pmf differs least from the mean over all of them (sum of
     * absolute differences, at T = 1 and ε = 0); the first of equals.
     */
    public Wording typical() {
        Pmf all = pmf(wordings);
        return wordings.stream()
                .min(Comparator.comparingDouble(wording -> difference(pmf(List.of(wording)), all)))
                .orElseThrow();
    }

    private static Pmf pmf(List<Wording> wordings) {
        return Ssr.rate(wordings.stream().map(Wording::cosines).toList(), SsrSettings.DEFAULT)
                .pmf();
    }

    private static double difference(Pmf one, Pmf other) {
        return IntStream.rangeClosed(1, one.points())
                .mapToDouble(point -> Math.abs(one.at(point) - other.at(point)))
                .sum();
    }
}

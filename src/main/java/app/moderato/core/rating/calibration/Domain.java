package app.moderato.core.rating.calibration;

import app.moderato.core.rating.Ssr;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Scale;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a calibration was made from, and so what it holds for.
 *
 * @param scale id of the scale
 * @param version of its reference sets, which the anchor axis is made of
 * @param points 1..n
 * @param embedder id of the embedder
 * @param labels how many
 * @param counts labels at each point, lowest first
 * @param shortest characters of the shortest label
 * @param longest characters of the longest one
 * @param centre mean vector of the labels
 * @param leastAlike the cosine with the centre that all but one in a hundred labels reach, −1..1
 */
public record Domain(
        String scale,
        String version,
        int points,
        String embedder,
        int labels,
        List<Integer> counts,
        int shortest,
        int longest,
        List<Double> centre,
        double leastAlike) {
    /** Of the labels, those that may be less like the centre than the limit. */
    private static final double BEYOND = 0.01;

    public Domain {
        counts = List.copyOf(counts);
        centre = List.copyOf(centre);
    }

    static Domain of(Labels labels, double[][] vectors, Scale scale, String embedder) {
        Integer[] counts = new Integer[labels.points()];
        Arrays.fill(counts, 0);
        labels.all().forEach(label -> counts[label.rating() - 1]++);
        double[] centre = new double[vectors[0].length];
        for (double[] vector : vectors) {
            for (int j = 0; j < centre.length; j++) {
                centre[j] += vector[j] / vectors.length;
            }
        }
        double[] alike = Arrays.stream(vectors)
                .mapToDouble(vector -> Ssr.cosine(centre, vector))
                .sorted()
                .toArray();
        return new Domain(
                scale.id(),
                scale.version(),
                scale.points(),
                embedder,
                labels.all().size(),
                List.of(counts),
                labels.texts().stream().mapToInt(Domain::length).min().orElseThrow(),
                labels.texts().stream().mapToInt(Domain::length).max().orElseThrow(),
                Arrays.stream(centre).boxed().toList(),
                alike[(int) (BEYOND * alike.length)]);
    }

    /** @throws InvalidInput where scale or embedder are others than the labels were learned with */
    public void require(Scale other, String otherEmbedder) throws InvalidInput {
        if (!other.id().equals(scale) || !other.version().equals(version) || other.points() != points) {
            throw new InvalidInput("This calibration is for the scale " + scale + " (version " + version + ", " + points
                    + " points), not for " + other.id() + " (version " + other.version() + ", " + other.points()
                    + " points). Calibrate that scale with labels of its own.");
        }
        if (!otherEmbedder.equals(embedder)) {
            throw new InvalidInput("This calibration was learned with the embeddings " + embedder + ", not with "
                    + otherEmbedder + ", whose vectors mean something else. Calibrate again with these.");
        }
    }

    /** Empty for a text inside. */
    Set<Outside> outside(String text, double[] vector) {
        Set<Outside> outside = EnumSet.noneOf(Outside.class);
        if (length(text) < shortest || length(text) > longest) {
            outside.add(Outside.LENGTH);
        }
        double[] middle = centre.stream().mapToDouble(Double::doubleValue).toArray();
        if (Ssr.cosine(middle, vector) < leastAlike) {
            outside.add(Outside.UNLIKE);
        }
        return outside;
    }

    private static int length(String text) {
        String words = text.strip();
        return words.codePointCount(0, words.length());
    }
}

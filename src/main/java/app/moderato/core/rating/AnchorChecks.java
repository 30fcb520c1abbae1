package app.moderato.core.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The limits of the Anchor Lab. */
final class AnchorChecks {
    /** How far a mean may fall back behind its lower neighbour's, on a five-point scale. */
    static final double MAX_FALL = 0.15;

    /** How far the ends lie apart at least, on a five-point scale. */
    static final double MIN_ENDS = 0.8;

    /** Above this cosine two anchors say the same. */
    static final double MAX_ALIKE = 0.95;

    private AnchorChecks() {}

    static List<AnchorCheck> of(List<Double> means, double[][] anchors) {
        double length = (means.size() - 1) / 4.0;
        List<AnchorCheck> checks = new ArrayList<>();
        checks.add(rise(means, MAX_FALL * length));
        checks.add(ends(means, MIN_ENDS * length));
        Pair nearest = mostAlike(anchors);
        if (anchors.length > 2) {
            checks.add(poles(nearest, anchors));
        }
        checks.add(twins(nearest));
        return checks;
    }

    private static AnchorCheck rise(List<Double> means, double limit) {
        double fall = 0;
        int at = 1;
        for (int r = 1; r < means.size(); r++) {
            double step = means.get(r - 1) - means.get(r);
            if (step > fall) {
                fall = step;
                at = r;
            }
        }
        boolean holds = fall <= limit;
        String reason = holds
                ? String.format(Locale.ROOT, "Its means rise with the points; the largest fall back is %.2f.", fall)
                : String.format(
                        Locale.ROOT,
                        "The other sets rate its anchor for point %d at %.2f, below the %.2f of point %d.",
                        at + 1,
                        means.get(at),
                        means.get(at - 1),
                        at);
        return new AnchorCheck(AnchorCheck.Kind.RISE, holds, fall, limit, reason);
    }

    private static AnchorCheck ends(List<Double> means, double limit) {
        double apart = means.getLast() - means.getFirst();
        boolean holds = apart >= limit;
        String reason = holds
                ? String.format(Locale.ROOT, "Its ends lie %.2f apart.", apart)
                : String.format(
                        Locale.ROOT,
                        "Its ends lie only %.2f apart by the other sets; %.2f is the least.",
                        apart,
                        limit);
        return new AnchorCheck(AnchorCheck.Kind.ENDS, holds, apart, limit, reason);
    }

    private static AnchorCheck poles(Pair nearest, double[][] anchors) {
        int last = anchors.length - 1;
        double cosine = Ssr.cosine(anchors[0], anchors[last]);
        boolean holds = !(nearest.low() == 0 && nearest.high() == last);
        String reason = holds
                ? String.format(Locale.ROOT, "Its poles (cosine %.2f) are not its most alike pair.", cosine)
                : String.format(
                        Locale.ROOT,
                        "Its two poles are its most alike pair (cosine %.2f): to this embedder they say the same.",
                        cosine);
        return new AnchorCheck(AnchorCheck.Kind.POLES, holds, cosine, nearest.cosine(), reason);
    }

    private static AnchorCheck twins(Pair nearest) {
        boolean holds = nearest.cosine() <= MAX_ALIKE;
        String reason = String.format(
                Locale.ROOT,
                holds
                        ? "Its most alike anchors, for points %d and %d, have cosine %.2f."
                        : "Its anchors for points %d and %d are nearly the same to this embedder (cosine %.2f).",
                nearest.low() + 1,
                nearest.high() + 1,
                nearest.cosine());
        return new AnchorCheck(AnchorCheck.Kind.TWINS, holds, nearest.cosine(), MAX_ALIKE, reason);
    }

    private record Pair(int low, int high, double cosine) {}

    private static Pair mostAlike(double[][] anchors) {
        Pair nearest = new Pair(0, 1, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < anchors.length; i++) {
            for (int j = i + 1; j < anchors.length; j++) {
                double cosine = Ssr.cosine(anchors[i], anchors[j]);
                if (cosine > nearest.cosine()) {
                    nearest = new Pair(i, j, cosine);
                }
            }
        }
        return nearest;
    }
}

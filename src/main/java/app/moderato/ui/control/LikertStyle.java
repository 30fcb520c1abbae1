package app.moderato.ui.control;

/** Which of the five Likert colours stands for a point of a scale of another length. */
public final class LikertStyle {
    private static final int COLORS = 5;

    private LikertStyle() {}

    /**
     * The style class that sets {@code -likert} and {@code -likert-label} for a node.
     *
     * @param point from 1
     * @param points of the scale, ≥ 2
     */
    public static String of(int point, int points) {
        long color = 1 + Math.round((point - 1) * (COLORS - 1) / (double) (points - 1));
        return "likert-" + color;
    }
}

package app.moderato.core.analysis;

import app.moderato.core.panel.Panel;

/**
 * Target against achieved for one category.
 *
 * @param wanted people the target amounts to
 * @param achieved people, weighted
 */
public record PanelGoal(String attribute, String category, int wanted, int achieved, Distance distance) {
    /** How far the panel is from its target. */
    public enum Distance {
        CLOSE,
        NOTICEABLE,
        FAR
    }

    /** A gap is judged as so many people in a panel of this size or smaller, in a larger one by its share. */
    private static final int JUDGED_IN_PEOPLE = 200;

    private static final double CLOSE = 2.5;
    private static final double NOTICEABLE = 5.5;

    static PanelGoal of(Panel.Target target, int people) {
        int wanted = (int) Math.round(target.target() * people);
        int achieved = (int) Math.round(target.achieved() * people);
        double gap = Math.abs(achieved - wanted) * Math.min(1, JUDGED_IN_PEOPLE / (double) people);
        Distance distance = gap < CLOSE ? Distance.CLOSE : gap < NOTICEABLE ? Distance.NOTICEABLE : Distance.FAR;
        return new PanelGoal(target.attribute(), target.category(), wanted, achieved, distance);
    }

    /** People more (positive) or fewer than wanted. */
    public int gap() {
        return achieved - wanted;
    }
}

package app.moderato.report.html;

import app.moderato.core.group.Reaction;
import app.moderato.core.group.measure.ConceptFigures;
import app.moderato.core.group.measure.GroupFigures;
import app.moderato.core.group.measure.Movement;
import app.moderato.core.group.measure.PersonalShift;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What everybody thought in private before the talk and after it. */
final class GroupShifts {
    /** Smaller is 0.00 on the page. */
    private static final double NOTHING = 0.005;

    private final GroupFigures figures;
    private final Seats seats;

    GroupShifts(GroupFigures figures, Seats seats) {
        this.figures = figures;
        this.seats = seats;
    }

    List<GroupModel.Reacted> all() {
        return figures.concepts().stream()
                .filter(GroupShifts::rated)
                .map(concept -> new GroupModel.Reacted(
                        concept.name(),
                        summary(concept),
                        figures.lowest() + " to " + figures.highest(),
                        concept.people().stream().map(this::row).toList()))
                .toList();
    }

    private static boolean rated(ConceptFigures concept) {
        return concept.people().stream().anyMatch(one -> one.before() != null || one.after() != null);
    }

    private String summary(ConceptFigures concept) {
        Movement after = concept.after();
        if (after.n() == 0) {
            return "Asked in private once; there is no second answer to compare with.";
        }
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Mean of the %d asked twice %s before, %s after: %s. %d rose, %d fell, %d stayed within %s.",
                after.n(),
                figure(after.from()),
                figure(after.to()),
                signed(after.shift()),
                after.up(),
                after.down(),
                after.unchanged(),
                figure(after.threshold())));
        Double narrowed = after.narrowed();
        if (narrowed != null) {
            text.append(String.format(
                    Locale.ROOT,
                    " Their spread went from SD %s to %s%s.",
                    figure(after.sdFrom()),
                    figure(after.sdTo()),
                    narrowed > 0 ? ", closer together" : ""));
        }
        if (concept.influence() != null) {
            text.append(String.format(
                    Locale.ROOT,
                    " Asked once more without the group they moved by %s; %s is left that asking twice does not explain.",
                    signed(concept.retest().shift()),
                    signed(concept.influence())));
        }
        return text.toString();
    }

    private GroupModel.Moved row(PersonalShift shift) {
        Double before = shift.before();
        Double after = shift.after();
        Double alone = shift.alone();
        Double moved = shift.shift().orElse(null);
        int from = place(before == null ? after : before);
        int to = place(after == null ? before : after);
        return new GroupModel.Moved(
                seats.of(shift.who()),
                figure(before),
                figure(after),
                signed(moved),
                direction(moved),
                figure(alone),
                signed(shift.influence().orElse(null)),
                before != null && after != null,
                alone != null,
                from,
                to,
                Math.min(from, to),
                Math.abs(to - from),
                place(alone),
                said(shift.first()),
                said(shift.last()));
    }

    /** 0..100 along the scale. */
    private int place(@Nullable Double mean) {
        double span = figures.highest() - figures.lowest();
        return mean == null ? 0 : (int) Math.round(100 * Math.clamp((mean - figures.lowest()) / span, 0, 1));
    }

    private static String said(@Nullable Reaction reaction) {
        return reaction == null ? "" : reaction.text();
    }

    private static String direction(@Nullable Double moved) {
        return moved == null || Math.abs(moved) < NOTHING ? "" : moved > 0 ? "up" : "down";
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "–" : PageComposer.two(value);
    }

    static String signed(@Nullable Double value) {
        if (value == null) {
            return "–";
        }
        String sign = Math.abs(value) < NOTHING ? "±" : value > 0 ? "+" : "−";
        return sign + PageComposer.two(Math.abs(value));
    }
}

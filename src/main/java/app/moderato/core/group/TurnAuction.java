package app.moderato.core.group;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much each participant wants to speak next, by rule and without a call: who is meant, who differs, whom it concerns,
 * who has been quiet, and who is a talker. The points are this product's own choice, not a finding.
 */
final class TurnAuction {
    /** Below it nobody takes the floor. */
    static final int FLOOR = 25;
    /** From it on somebody who was not asked joins in where another was. */
    static final int EAGER = 55;
    /** From it on somebody cuts in. */
    static final int BURSTING = 80;

    private static final int QUIET_A_TURN = 5;
    private static final int QUIET_MOST = 35;
    private static final int MEANT = 40;
    private static final int DIFFERING = 30;
    private static final int CONCERNED = 20;
    private static final int JUST_SPOKE = -50;
    private static final int SPOKE_BEFORE = -20;

    private final GroupDesign design;
    private final CallNames names;

    TurnAuction(GroupDesign design) {
        this.design = design;
        this.names = design.names();
    }

    /**
     * @param concern 0..1, how near the last turn is to what somebody has said; absent where unknown
     * @return one for each, most eager first; the same for the same state
     */
    List<Wish> wishes(GroupState state, Map<PersonaId, Double> concern) {
        return design.ids().stream()
                .map(who -> new Wish(who, points(who, state, concern.getOrDefault(who, 0.0))))
                .sorted(Comparator.comparingInt(Wish::points).reversed().thenComparing(Wish::who))
                .toList();
    }

    private int points(PersonaId who, GroupState state, double concern) {
        List<Turn> spoken = state.spoken();
        double points = 10 + 30 * Chance.of(design.seed(), "talker", who.value());
        points += 16 * (Chance.of(design.seed(), "mood", who.value(), spoken.size() + "") - 0.5);
        points += recent(who, spoken) + (meant(who, state) ? MEANT : 0);
        points += DIFFERING * difference(who, state) + CONCERNED * Math.clamp(concern, 0, 1);
        return Math.clamp(Math.round(points), 0, 100);
    }

    /** Quiet people gain, turn by turn; who has just spoken lets others. */
    private static double recent(PersonaId who, List<Turn> spoken) {
        int since = 0;
        for (Turn turn : spoken.reversed()) {
            if (who.equals(turn.speaker())) {
                break;
            }
            since++;
        }
        if (since == 0 && !spoken.isEmpty()) {
            return JUST_SPOKE;
        }
        boolean spokeBefore = since == 1 && spoken.size() > 1;
        return spokeBefore ? SPOKE_BEFORE : Math.min(QUIET_MOST, QUIET_A_TURN * since);
    }

    private boolean meant(PersonaId who, GroupState state) {
        if (state.turns().isEmpty()) {
            return false;
        }
        Turn last = state.turns().getLast();
        return who.equals(last.to())
                || (!who.equals(last.speaker()) && names.mentioned(last.text()).contains(who));
    }

    /** 0..1, between what the last speaker and this person think of what is on the table. */
    private double difference(PersonaId who, GroupState state) {
        if (state.turns().isEmpty()) {
            return 0;
        }
        PersonaId other = state.turns().getLast().speaker();
        if (other == null || other.equals(who)) {
            return 0;
        }
        ConceptId topic = design.topic(state).id();
        Optional<Double> own = mean(who, topic, state);
        Optional<Double> theirs = mean(other, topic, state);
        return own.isEmpty() || theirs.isEmpty()
                ? 0
                : Math.abs(own.get() - theirs.get()) / (design.scale().points() - 1);
    }

    private static Optional<Double> mean(PersonaId who, ConceptId topic, GroupState state) {
        return state.lastRated(who, topic).flatMap(Reaction::mean);
    }
}

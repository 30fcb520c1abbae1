package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Turn;
import app.moderato.core.panel.PersonaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who agreed and disagreed with whom: turns counted by their {@link Stance}. A stance is towards the person the turn
 * names; where it names nobody, towards whoever spoke right before in the same stage. One that follows the moderator and
 * names nobody is towards nobody: “no” to a question is no dissent.
 *
 * @param people by seat; rows and columns of the matrix
 * @param links every pair with at least one count, by seats
 */
public record AgreementMap(List<PersonaId> people, List<Link> links) {
    public AgreementMap {
        people = List.copyOf(people);
        links = List.copyOf(links);
    }

    /**
     * @param who spoke
     * @param with towards whom
     * @param agrees turns, ≥ 0
     * @param disagrees turns, ≥ 0
     */
    public record Link(PersonaId who, PersonaId with, int agrees, int disagrees) {}

    public static AgreementMap of(GroupDesign design, GroupState state) {
        List<PersonaId> people = design.ids();
        List<Link> links = new ArrayList<>();
        for (PersonaId who : people) {
            for (PersonaId with : people) {
                add(links, state, who, with);
            }
        }
        return new AgreementMap(people, links);
    }

    private static void add(List<Link> links, GroupState state, PersonaId who, PersonaId with) {
        int agrees = count(state, who, with, Stance.AGREES);
        int disagrees = count(state, who, with, Stance.DISAGREES);
        if (agrees + disagrees > 0) {
            links.add(new Link(who, with, agrees, disagrees));
        }
    }

    private static int count(GroupState state, PersonaId who, PersonaId with, Stance stance) {
        return (int) state.spoken().stream()
                .filter(turn -> who.equals(turn.speaker()) && turn.stance() == stance)
                .filter(turn -> with.equals(towards(turn, state)))
                .count();
    }

    /** Whose words a turn takes up by the rule above, null for nobody's. */
    static @Nullable PersonaId towards(Turn turn, GroupState state) {
        PersonaId named = turn.to();
        if (named != null || turn.number() < 2) {
            return named;
        }
        Turn before = state.turns().get(turn.number() - 2);
        PersonaId speaker = before.speaker();
        return before.stage() == turn.stage() && !Objects.equals(speaker, turn.speaker()) ? speaker : null;
    }

    /** Turns in which one agreed with the other. */
    public int agrees(PersonaId who, PersonaId with) {
        return links.stream()
                .filter(link -> link.who().equals(who) && with.equals(link.with()))
                .mapToInt(Link::agrees)
                .sum();
    }

    /** Turns in which one disagreed with the other. */
    public int disagrees(PersonaId who, PersonaId with) {
        return links.stream()
                .filter(link -> link.who().equals(who) && with.equals(link.with()))
                .mapToInt(Link::disagrees)
                .sum();
    }
}

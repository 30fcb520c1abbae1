package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a group as far as it has come. The moderator's turns are in none of them. Ratings are persona means by
 * SSR (METHOD §2) on the scale's own numbers, each person counted once, without weights: a table is no sample.
 *
 * @param highest the number of the scale's highest point; the lowest is 1
 * @param participants by seat
 * @param concepts that were reacted to in private, or are to be, in the agenda's order
 */
public record GroupFigures(
        int highest, Talk talk, List<ParticipantFigures> participants, List<ConceptFigures> concepts) {
    public GroupFigures {
        participants = List.copyOf(participants);
        concepts = List.copyOf(concepts);
    }

    /** Pure; the same for the same events, at any moment of a group. */
    public static GroupFigures of(GroupDesign design, GroupState state) {
        List<ConceptFigures> concepts = PrivateRounds.concepts(design).stream()
                .map(concept -> ConceptFigures.of(design, state, concept))
                .toList();
        return new GroupFigures(
                design.scale().points(),
                Talk.of(design, state),
                ParticipantFigures.of(design, state, concepts),
                concepts);
    }

    /** The number of the scale's lowest point. */
    public int lowest() {
        return 1;
    }

    public Optional<ParticipantFigures> participant(PersonaId who) {
        return participants.stream().filter(one -> one.who().equals(who)).findFirst();
    }

    public Optional<ConceptFigures> concept(ConceptId id) {
        return concepts.stream().filter(one -> one.concept().equals(id)).findFirst();
    }
}

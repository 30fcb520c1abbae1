package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Reaction;
import app.moderato.core.group.Round;
import app.moderato.core.group.Stage;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** On which occasions a concept is reacted to in private. */
final class PrivateRounds {
    private PrivateRounds() {}

    /** Those with a private stage, each once, in the agenda's order. */
    static List<ConceptId> concepts(GroupDesign design) {
        return design.agenda().stream()
                .filter(stage -> stage.kind() == GroupPlan.Kind.PRIVATE)
                .map(stage -> concept(design, stage))
                .distinct()
                .toList();
    }

    /** The first on the agenda, whether it was held or not: what came later is no first reaction. */
    static Optional<Round> first(GroupDesign design, ConceptId concept) {
        List<Stage> agenda = design.agenda();
        return IntStream.range(0, agenda.size())
                .filter(at -> agenda.get(at).kind() == GroupPlan.Kind.PRIVATE)
                .filter(at -> concept(design, agenda.get(at)).equals(concept))
                .mapToObj(at -> new Round(Round.Kind.PRIVATE, at))
                .findFirst();
    }

    /** The last that was held, where it is another than the first. */
    static Optional<Round> last(GroupDesign design, GroupState state, ConceptId concept) {
        int first = first(design, concept).map(Round::number).orElse(Integer.MAX_VALUE);
        return state.reactions().stream()
                .filter(one -> one.concept().equals(concept))
                .map(Reaction::round)
                .filter(round -> round.kind() == Round.Kind.PRIVATE && round.number() > first)
                .max(Comparator.comparingInt(Round::number));
    }

    private static ConceptId concept(GroupDesign design, Stage stage) {
        ConceptId own = stage.concept();
        return own == null ? design.concepts().getFirst().id() : own;
    }
}

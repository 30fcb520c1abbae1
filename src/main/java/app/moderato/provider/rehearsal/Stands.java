package app.moderato.provider.rehearsal;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Situation;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds where a persona stands, so that all its answers agree with one another. */
final class Stands {
    private final PhraseBank bank;
    private final Mind mind;

    Stands(PhraseBank bank, Mind mind) {
        this.bank = bank;
        this.mind = mind;
    }

    /** A concept with what it is worth to the persona. */
    record Valued(Concept concept, Appeal appeal) {}

    /** On what the guide rates first: every answer that is no rating agrees with it. */
    Stand lead(Situation situation, Concept concept) throws LlmException, InterruptedException {
        return of(situation, concept, leadConstruct(situation));
    }

    Stand of(Situation situation, Concept concept, Construct construct) throws LlmException, InterruptedException {
        Appeal appeal = mind.appeal(situation, concept, construct);
        return new Stand(
                concept.name(),
                construct,
                mind.temperament(situation),
                appeal,
                mind.position(situation, concept, construct, appeal));
    }

    /** Before and after the concepts: the persona's own temper and a leaning towards this question. */
    Stand withoutConcept(Situation situation, Construct construct) {
        Temperament temperament = mind.temperament(situation);
        double leaning = 0.6
                * Dice.of(
                                situation.study().seed(),
                                "leaning",
                                situation.persona().id(),
                                situation.question().id())
                        .normal();
        Appeal appeal = new Appeal(
                Map.of(Driver.SELF, temperament.disposition(), Driver.CONCEPT, leaning),
                0,
                temperament.interests().getFirst());
        return new Stand(Stand.NAMELESS, construct, temperament, appeal, Mind.squash(appeal.utility()));
    }

    Temperament temperament(Situation situation) {
        return mind.temperament(situation);
    }

    /** The concepts this persona sees, the one it values most first. */
    List<Valued> ranked(Situation situation) throws LlmException, InterruptedException {
        List<Valued> ranked = new ArrayList<>();
        for (Concept concept : situation.seen()) {
            ranked.add(new Valued(concept, mind.appeal(situation, concept, leadConstruct(situation))));
        }
        ranked.sort(
                Comparator.comparingDouble((Valued valued) -> -valued.appeal().utility())
                        .thenComparing(valued -> valued.concept().id()));
        return ranked;
    }

    Construct leadConstruct(Situation situation) {
        return situation.study().guide().questions().stream()
                .filter(Question.Rating.class::isInstance)
                .map(question -> bank.construct(((Question.Rating) question).measure()))
                .findFirst()
                .orElseGet(() -> bank.construct(PhraseBank.MAIN));
    }
}

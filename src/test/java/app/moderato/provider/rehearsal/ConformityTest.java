package app.moderato.provider.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Situation;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a table moves the people at it. */
class ConformityTest {
    private final Study study = Sample.study();
    private final List<Persona> people = Sample.people(40);
    private final Concept concept = study.concepts().getFirst();
    private final Question.Rating intent =
            (Question.Rating) study.guide().questions().getFirst();
    private final PhraseBank bank = new PhraseBank();
    private final Table table = new Table(
            bank, new Stands(bank, new Mind(bank.interests(), new Tastes(new WordsOnly(), bank.interests()))));

    private Situation situation(Persona who) {
        return Sample.situation(study, who, concept, intent, 1);
    }

    private TableTalk everybodySpoke() {
        List<TableTalk.Line> heard = IntStream.range(0, people.size())
                .mapToObj(seat -> new TableTalk.Line(seat, null, 0, "I said number " + seat + "."))
                .toList();
        return new TableTalk(
                TableTalk.Part.PRIVATE,
                people,
                people.stream().map(Persona::name).toList(),
                heard,
                "private",
                30);
    }

    @Test
    void peopleMovePartOfTheWayTowardsTheOthersAndSomeNotAtAllOrAway() throws Exception {
        double before = 0;
        double after = 0;
        for (Persona who : people) {
            double own = table.stand(situation(who), who).position();
            double others = 0;
            for (Persona other : people) {
                others +=
                        other == who ? 0 : table.stand(situation(other), other).position() / (people.size() - 1);
            }
            double moved = table.afterTalk(situation(who), everybodySpoke()).position();
            assertThat(moved).isBetween(0.0, 1.0);
            before += Math.abs(own - others);
            after += Math.abs(moved - others);
        }
        assertThat(after).isBetween(0.4 * before, 0.9 * before);
    }

    @Test
    void mostArePulledSomeStandFirmAndSomePushBack() {
        List<Double> pulls = IntStream.range(0, 1000)
                .mapToObj(i -> Conformity.pull(42, new PersonaId("P-" + i)))
                .toList();
        assertThat(pulls).allMatch(pull -> pull >= -0.2 && pull <= 0.6);
        assertThat(pulls.stream().filter(pull -> pull < 0).count()).isBetween(100L, 200L);
        assertThat(pulls.stream().filter(pull -> pull >= 0 && pull < 0.1).count())
                .isBetween(200L, 300L);
    }

    @Test
    void whoHeardNobodyStandsWhereTheyStood() throws Exception {
        Persona who = people.getFirst();
        TableTalk silence = new TableTalk(
                TableTalk.Part.PRIVATE,
                people,
                people.stream().map(Persona::name).toList(),
                List.of(),
                "private",
                30);
        assertThat(table.afterTalk(situation(who), silence)).isEqualTo(table.stand(situation(who), who));
    }
}

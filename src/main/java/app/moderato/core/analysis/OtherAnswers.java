package app.moderato.core.analysis;

import app.moderato.core.analysis.RunResults.Frequencies;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Optional;

/** What is counted rather than rated: choices, rankings, numbers and prices, of the people of a base. */
public final class OtherAnswers {
    private OtherAnswers() {}

    /** By question in guide order, then by concept in study order; without what nobody of the base answered. */
    public static List<Frequencies> of(Study study, RunContents contents, Respondents base, boolean weighted) {
        return answered(study, contents, base, weighted).stream()
                .map(answers -> FrequencyCount.of(answers, study))
                .flatMap(Optional::stream)
                .filter(counted -> counted.n() > 0)
                .toList();
    }

    /** The answers of the people of a base, each with the weight that counts. */
    static List<PersonaAnswers> answered(Study study, RunContents contents, Respondents base, boolean weighted) {
        List<Persona> people = contents.panel().personas().stream()
                .filter(base::include)
                .map(persona -> weighted ? persona : even(persona))
                .toList();
        RunContents part = new RunContents(
                contents.run(), new Panel(people, contents.panel().targets()), contents.answers());
        return PersonaAnswers.of(study, part, answer -> answer.answer().status() == CellStatus.ANSWERED);
    }

    private static Persona even(Persona persona) {
        return new Persona(persona.id(), persona.name(), persona.attributes(), 1, persona.background());
    }
}

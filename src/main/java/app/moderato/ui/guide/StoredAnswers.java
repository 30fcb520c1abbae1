package app.moderato.ui.guide;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunId;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.desk.RunView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers of the run looked at, by their cell; only the first showing and replicate. Made in the background. */
record StoredAnswers(RunView view, Map<CellKey, RatedAnswer> answers, Map<PersonaId, Persona> people) {
    static StoredAnswers of(RunView view) {
        Map<CellKey, RatedAnswer> answers = new HashMap<>();
        for (RatedAnswer answer : view.contents().answers()) {
            CellKey key = answer.answer().key();
            if (key.showing() == 1 && key.replicate() == 1) {
                answers.put(key, answer);
            }
        }
        Map<PersonaId, Persona> people = new HashMap<>();
        view.contents().panel().personas().forEach(persona -> people.put(persona.id(), persona));
        return new StoredAnswers(view, answers, people);
    }

    RunId run() {
        return view.run().id();
    }

    /** Empty also where the same id stood for somebody else. */
    Optional<RatedAnswer> find(Persona persona, @Nullable String concept, QuestionId question) {
        return persona.equals(people.get(persona.id()))
                ? Optional.ofNullable(
                        answers.get(new CellKey(persona.id(), concept == null ? "" : concept, question, 1, 1)))
                : Optional.empty();
    }

    /** What the person said, as a later question of theirs would quote it. */
    Optional<String> words(Persona persona, @Nullable String concept, QuestionId question) {
        return find(persona, concept, question)
                .or(() -> find(persona, null, question))
                .map(RatedAnswer::answer)
                .filter(answer -> answer.status() == CellStatus.ANSWERED)
                .map(answer -> answer.value().isEmpty()
                        ? answer.text()
                        : answer.value().replace("|", ", "));
    }
}

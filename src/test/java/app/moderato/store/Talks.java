package app.moderato.store;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.NewRun;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import java.util.ArrayList;
import java.util.List;

/** A run whose people are asked how they brush, then about concepts a and b in an order of their own. */
public final class Talks {
    private Talks() {}

    /** @param people with odd numbers see a before b, the others b before a */
    public static NewRun run(int people) {
        NewRun like = Sample.run(people, null);
        List<CellKey> cells = new ArrayList<>();
        for (int person = 1; person <= people; person++) {
            cells.add(cell(person, "", "habit"));
            for (String concept : person % 2 == 1 ? List.of("a", "b") : List.of("b", "a")) {
                cells.add(cell(person, concept, "intent"));
                cells.add(cell(person, concept, "why"));
            }
        }
        return new NewRun(
                like.study(),
                like.source(),
                like.sourcePath(),
                like.panel(),
                like.provider(),
                like.baseUrl(),
                like.model(),
                like.promptHash(),
                like.stamp(),
                cells);
    }

    public static CellKey cell(int person, String concept, String question) {
        return new CellKey(new PersonaId("p" + person), concept, new QuestionId(question), 1, 1);
    }

    public static Answer says(CellKey key, String... replies) {
        return ended(key, CellStatus.ANSWERED, "", replies);
    }

    public static Answer ended(CellKey key, CellStatus status, String reason, String... replies) {
        return new Answer(
                key,
                status,
                List.of(replies).stream()
                        .map(reply -> new Exchange("Asked?", reply))
                        .toList(),
                "",
                reason,
                "m-1",
                null,
                1,
                0.7,
                Usage.NONE,
                812,
                1,
                Sample.NOW);
    }
}

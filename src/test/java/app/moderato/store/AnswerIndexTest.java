package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.RunJournal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The full-text index follows the cells, whatever happens to them. */
class AnswerIndexTest extends WithWorkspace {
    @AfterEach
    void theIndexIsWhole() {
        workspace
                .database()
                .write(handle ->
                        handle.execute("INSERT INTO answer_words (answer_words, rank) VALUES ('integrity-check', 1)"));
    }

    @Test
    void anAnswerIsFoundAsSoonAsItIsCommitted() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(2, null))) {
            assertThat(found("Grüße")).isEmpty();
            journal.answer(says(1, CellStatus.ANSWERED, "Viele GRÜSSE", "und “mehr” 🙂"));
            journal.answer(says(2, CellStatus.REFUSED, "Viele Grüße"));

            assertThat(found("grusse")).containsExactly("p1");
            assertThat(found("mehr")).containsExactly("p1");
            assertThat(found("viele")).containsExactly("p1");
        }
    }

    @Test
    void anAnswerThatChangesIsFoundByItsNewWordsOnly() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.answer(says(1, CellStatus.ANSWERED, "first words"));
            journal.answer(says(1, CellStatus.ANSWERED, "second thoughts"));
            assertThat(found("first")).isEmpty();
            assertThat(found("second")).containsExactly("p1");

            journal.answer(says(1, CellStatus.EMPTY, ""));
            assertThat(found("second")).isEmpty();

            journal.reopenFailed();
            journal.answer(says(1, CellStatus.ANSWERED, "third time"));
            assertThat(found("third")).containsExactly("p1");
        }
    }

    @Test
    void answersOfADeletedRunAreForgotten() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.answer(says(1, CellStatus.ANSWERED, "some words"));
        }
        workspace.database().write(handle -> handle.execute("DELETE FROM attempt"));
        workspace.database().write(handle -> handle.execute("DELETE FROM cell"));

        assertThat(found("words")).isEmpty();
    }

    @Test
    void anAnswerWithoutWordsIsNoTrouble() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.answer(new Answer(
                    Sample.cell(1),
                    CellStatus.ANSWERED,
                    List.of(),
                    "",
                    "",
                    "",
                    null,
                    0,
                    0,
                    app.moderato.core.llm.Usage.NONE,
                    0,
                    1,
                    Sample.NOW));
            journal.answer(says(1, CellStatus.ANSWERED, "words at last"));
            assertThat(found("last")).containsExactly("p1");
        }
    }

    private List<String> found(String query) {
        return strings("SELECT persona FROM cell WHERE id IN"
                + " (SELECT rowid FROM answer_words WHERE answer_words MATCH '" + query + "')");
    }

    private static Answer says(int persona, CellStatus status, String... replies) {
        Answer like = Sample.answer(Sample.cell(persona), status);
        List<Exchange> exchanges = List.of(replies).stream()
                .map(reply -> new Exchange("Warum?", reply))
                .toList();
        return new Answer(
                like.key(),
                status,
                exchanges,
                like.value(),
                like.reason(),
                like.model(),
                like.fingerprint(),
                like.seed(),
                like.temperature(),
                like.usage(),
                like.latencyMillis(),
                like.attempts(),
                like.createdAt());
    }
}

package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.Found;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.TranscriptArchive;
import app.moderato.core.interview.TranscriptQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyTranscriptsTest extends WithWorkspace {
    private static final TranscriptQuery ALL = TranscriptQuery.all(new RunId(1));

    @Test
    void amongTenThousandInterviewsAllAreFoundAndRankedUnlessTheyAreTooMany() throws Exception {
        ManyInterviews.add(
                file(),
                10_000,
                new ManyInterviews.Design("", "Many", "moderato: 1", List.of("c1", "c2"), List.of("q1", "q2", "q3")));
        TranscriptArchive transcripts = workspace.transcripts();

        assertThat(transcripts.find(ALL).people()).hasSize(10_000);
        Found sensitive = transcripts.find(ALL.words("sensitive"));
        assertThat(sensitive.people()).hasSize(5_455);
        assertThat(sensitive.order()).isEqualTo(Found.Order.WORDS);
        assertThat(transcripts.find(ALL.words("t")).order())
                .as("too many to rank")
                .isEqualTo(Found.Order.PLANNED);
    }
}

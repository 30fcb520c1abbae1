package app.moderato.store;

import app.moderato.core.interview.CellId;
import app.moderato.core.interview.Found;
import app.moderato.core.interview.Found.Order;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.SentAttempt;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.core.interview.TranscriptArchive;
import app.moderato.core.interview.TranscriptIndex;
import app.moderato.core.interview.TranscriptQuery;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.InvalidInput;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The conversations of one workspace file. */
final class SqliteTranscriptArchive implements TranscriptArchive {
    private record Known(RunId run, TranscriptIndex index) {}

    private final Database database;
    private final Clock clock;
    /** Of the run looked at last: a run's index never changes, and nobody reads two at once. */
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    SqliteTranscriptArchive(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Persona> people(RunId run) {
        return database.read(handle -> new PanelRepository(handle).find(run).personas());
    }

    @Override
    public Found find(TranscriptQuery query) throws InvalidInput {
        return database.read(handle -> index(handle, query.run()).map(index -> find(handle, index, query)))
                .orElseThrow(() -> new InvalidInput("There is no run " + query.run() + " in " + database.file() + "."));
    }

    private static Found find(Handle handle, TranscriptIndex index, TranscriptQuery query) {
        return index.size() == 0
                ? new Found(index, new int[0], Order.PLANNED)
                : new Finding(handle, index, query).found();
    }

    @Override
    public List<TranscriptAnswer> read(List<CellId> cells, String words) {
        Map<CellId, TranscriptAnswer> answers =
                database.read(handle -> new TranscriptRepository(handle).answers(cells));
        return Marker.marked(
                cells.stream().map(answers::get).filter(Objects::nonNull).toList(), words);
    }

    @Override
    public List<TranscriptAnswer> conversation(RunId run, PersonaId persona, String words) {
        return Marker.marked(
                database.read(handle -> new TranscriptRepository(handle).conversation(run, persona)), words);
    }

    @Override
    public List<SentAttempt> attempts(CellId cell) {
        return database.read(handle -> new AttemptRepository(handle).all(cell));
    }

    @Override
    public void star(CellId cell, boolean starred) {
        database.write(handle -> {
            TranscriptRepository answers = new TranscriptRepository(handle);
            return starred ? answers.star(cell, clock.instant()) : answers.unstar(cell);
        });
    }

    @Override
    public int starred(RunId run) {
        return database.read(handle -> new TranscriptRepository(handle).starred(run));
    }

    private Optional<TranscriptIndex> index(Handle handle, RunId run) {
        @Nullable Known last = known.get();
        if (last != null && last.run().equals(run)) {
            return Optional.of(last.index());
        }
        if (new RunRepository(handle).find(run).isEmpty()) {
            return Optional.empty();
        }
        TranscriptIndex index = new TranscriptRepository(handle).index(run);
        known.set(new Known(run, index));
        return Optional.of(index);
    }
}

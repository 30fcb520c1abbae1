package app.moderato.store;

import app.moderato.core.interview.Drafts;
import app.moderato.core.interview.EmbeddingArchive;
import app.moderato.core.interview.ReplyCache;
import app.moderato.core.interview.RunArchive;
import app.moderato.core.interview.StudyShelf;
import app.moderato.core.interview.TranscriptArchive;
import app.moderato.core.interview.Workspace;
import java.nio.file.Path;
import java.time.Clock;

/** An open workspace. Closing it closes the journals that are still open. */
final class SqliteWorkspace implements Workspace {
    private final Path file;
    private final Database database;
    private final SqliteRunArchive runs;
    private final EmbeddingArchive embeddings;
    private final StudyShelf studies;
    private final Drafts drafts;
    private final TranscriptArchive transcripts;
    private final ReplyCache replies;

    SqliteWorkspace(Path file, Database database, RunLocks locks, Clock clock) {
        this.file = file;
        this.database = database;
        this.runs = new SqliteRunArchive(database, locks, clock);
        this.embeddings = new SqliteEmbeddingArchive(database);
        this.studies = new SqliteStudyShelf(database, locks, clock);
        this.drafts = new SqliteDrafts(database, clock);
        this.transcripts = new SqliteTranscriptArchive(database, clock);
        this.replies = new SqliteReplyCache(database, clock);
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public RunArchive runs() {
        return runs;
    }

    @Override
    public EmbeddingArchive embeddings() {
        return embeddings;
    }

    @Override
    public StudyShelf studies() {
        return studies;
    }

    @Override
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public TranscriptArchive transcripts() {
        return transcripts;
    }

    @Override
    public ReplyCache replies() {
        return replies;
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        runs.close();
        database.close();
    }
}

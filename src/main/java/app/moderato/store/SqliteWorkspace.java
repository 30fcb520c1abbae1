package app.moderato.store;

import app.moderato.core.analysis.validation.HumanShelf;
import app.moderato.core.analysis.validation.MappingMemory;
import app.moderato.core.analysis.validation.ValidationShelf;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.group.GroupArchive;
import app.moderato.core.group.GroupId;
import app.moderato.core.interview.Drafts;
import app.moderato.core.interview.EmbeddingArchive;
import app.moderato.core.interview.ReplyCache;
import app.moderato.core.interview.RunArchive;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.ScoringArchive;
import app.moderato.core.interview.StudyShelf;
import app.moderato.core.interview.TranscriptArchive;
import java.nio.file.Path;
import java.time.Clock;

/** An open workspace. Closing it closes the journals that are still open. */
final class SqliteWorkspace implements ValidationWorkspace {
    private final Path file;
    private final Database database;
    private final SqliteRunArchive runs;
    private final SqliteGroupArchive groups;
    private final EmbeddingArchive embeddings;
    private final StudyShelf studies;
    private final Drafts drafts;
    private final TranscriptArchive transcripts;
    private final ReplyCache replies;
    private final ValidationShelf validations;
    private final HumanShelf humans;
    private final SqliteScoringArchive scorings;
    private final MappingMemory mappings;

    SqliteWorkspace(Path file, Database database, Locks<RunId> runLocks, Locks<GroupId> groupLocks, Clock clock) {
        this.file = file;
        this.database = database;
        this.runs = new SqliteRunArchive(database, runLocks, clock);
        this.groups = new SqliteGroupArchive(database, groupLocks, clock);
        this.embeddings = new SqliteEmbeddingArchive(database);
        this.studies = new SqliteStudyShelf(database, runLocks, clock);
        this.drafts = new SqliteDrafts(database, clock);
        this.transcripts = new SqliteTranscriptArchive(database, clock);
        this.replies = new SqliteReplyCache(database, clock);
        this.validations = new SqliteValidationShelf(database);
        this.humans = new SqliteHumanShelf(database);
        this.scorings = new SqliteScoringArchive(database, runLocks, clock);
        this.mappings = new SqliteMappingMemory(database, clock);
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
    public GroupArchive groups() {
        return groups;
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

    @Override
    public ValidationShelf validations() {
        return validations;
    }

    @Override
    public HumanShelf humans() {
        return humans;
    }

    @Override
    public ScoringArchive scorings() {
        return scorings;
    }

    @Override
    public MappingMemory mappings() {
        return mappings;
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        runs.close();
        scorings.close();
        groups.close();
        database.close();
    }
}

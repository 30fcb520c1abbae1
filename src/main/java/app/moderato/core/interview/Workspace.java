package app.moderato.core.interview;

import app.moderato.core.study.InvalidInput;
import java.nio.file.Path;

/** One open workspace file. */
public interface Workspace extends AutoCloseable {
    Path file();

    RunArchive runs();

    EmbeddingArchive embeddings();

    StudyShelf studies();

    Drafts drafts();

    TranscriptArchive transcripts();

    ReplyCache replies();

    ScoringArchive scorings();

    @Override
    void close();

    /** Opens workspaces. */
    @FunctionalInterface
    interface Opener {
        /**
         * Creates the file where absent, migrates an older one after copying it aside.
         *
         * @throws InvalidInput with a sentence where the file is newer, locked, damaged or cannot be written
         */
        Workspace open(Path file) throws InvalidInput;
    }
}

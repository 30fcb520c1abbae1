package app.moderato.ui.harness;

import app.moderato.core.group.GroupArchive;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.interview.Drafts;
import app.moderato.core.interview.EmbeddingArchive;
import app.moderato.core.interview.ReplyCache;
import app.moderato.core.interview.RunArchive;
import app.moderato.core.interview.ScoringArchive;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.interview.StudyShelf;
import app.moderato.core.interview.TranscriptArchive;
import app.moderato.store.WorkspaceOpener;
import app.moderato.ui.desk.DesktopPorts;
import java.nio.file.Path;
import java.util.Optional;

/** A real workspace whose drafts another program keeps locked for as long as the test wants. */
public final class LockedDrafts {
    /** What a person is told. */
    public static final String SENTENCE = "Another program keeps the workspace locked. Close it.";

    private boolean locked;
    private int tries;

    public void lock(boolean now) {
        locked = now;
    }

    /** How often something was to be kept while it was locked. */
    public int tries() {
        return tries;
    }

    /** The usual ports over this workspace. */
    public DesktopPorts ports(Path folder) {
        DesktopPorts ports = OpenDesk.ports(folder);
        return new DesktopPorts(
                file -> new Locked(new WorkspaceOpener(OpenDesk.CLOCK).open(file)),
                ports.workspaceFile(),
                ports.preferences(),
                ports.providers(),
                ports.embedder(),
                ports.scales(),
                ports.prices(),
                ports.tokenizers(),
                ports.clock(),
                ports.connect());
    }

    private final class Locked implements GroupWorkspace, Drafts {
        private final GroupWorkspace real;

        Locked(GroupWorkspace real) {
            this.real = real;
        }

        @Override
        public Optional<Kept> find(String path) {
            return real.drafts().find(path);
        }

        @Override
        public void keep(String path, Kept draft) {
            if (locked) {
                tries++;
                throw new StorageFailure(StorageFailure.Reason.BUSY, SENTENCE, null);
            }
            real.drafts().keep(path, draft);
        }

        @Override
        public void drop(String path) {
            real.drafts().drop(path);
        }

        @Override
        public Path file() {
            return real.file();
        }

        @Override
        public RunArchive runs() {
            return real.runs();
        }

        @Override
        public GroupArchive groups() {
            return real.groups();
        }

        @Override
        public EmbeddingArchive embeddings() {
            return real.embeddings();
        }

        @Override
        public StudyShelf studies() {
            return real.studies();
        }

        @Override
        public Drafts drafts() {
            return this;
        }

        @Override
        public TranscriptArchive transcripts() {
            return real.transcripts();
        }

        @Override
        public ScoringArchive scorings() {
            return real.scorings();
        }

        @Override
        public ReplyCache replies() {
            return real.replies();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}

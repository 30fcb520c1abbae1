package app.moderato.store;

import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.GroupSession;
import app.moderato.core.group.GroupWorkspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The main of another process that holds a group, saying how much has happened after each commit. */
final class OtherTable {
    private OtherTable() {}

    public static void main(String[] args) throws Exception {
        AtomicInteger happened = new AtomicInteger();
        try (GroupWorkspace workspace = new WorkspaceOpener(Sample.CLOCK).open(Path.of(args[0]));
                GroupJournal journal = workspace.groups().reopen(GroupId.parse(args[1]))) {
            happened.set(journal.events().size());
            SameWordsModel model = new SameWordsModel(Duration.ofMillis(20));
            try (GroupSession session = StoredTables.session(
                    journal, Integer.parseInt(args[2]), model, () -> System.out.println(happened.incrementAndGet()))) {
                session.hold();
            }
            // holds the group until it is killed
            Thread.currentThread().join();
        }
    }
}

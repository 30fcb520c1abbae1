package app.moderato.store;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.Workspace;
import java.nio.file.Path;

/** The main of another process that answers a run's cells one by one, saying each number after its commit. */
final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] args) throws Exception {
        try (Workspace workspace = new WorkspaceOpener(Sample.CLOCK).open(Path.of(args[0]));
                RunJournal journal = workspace.runs().reopen(RunId.parse(args[1]))) {
            for (int persona = 1; persona <= Integer.parseInt(args[2]); persona++) {
                journal.attempt(Sample.success(persona, 0, 1, 1, "reply " + persona));
                journal.answer(Sample.answer(Sample.cell(persona), CellStatus.ANSWERED));
                System.out.println(persona);
            }
            // holds the run until it is killed
            Thread.currentThread().join();
        }
    }
}

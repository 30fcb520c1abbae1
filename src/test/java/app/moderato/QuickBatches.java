package app.moderato;

import app.moderato.cli.Terminal;
import java.nio.file.Path;
import java.util.Arrays;

/** The command line in a process of its own that sends and looks after batches quickly. The first argument is its user's folder. */
final class QuickBatches {
    private QuickBatches() {}

    public static void main(String[] args) {
        int code;
        try (Workbench workbench = new Workbench(Terminal.ofProcess(), Path.of(args[0]), InBatchesOfStub.QUICK)) {
            code = workbench.commandLine().execute(Arrays.copyOfRange(args, 1, args.length));
        }
        System.exit(code);
    }
}

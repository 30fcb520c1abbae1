package app.moderato.ui.desk;

import app.moderato.core.study.InvalidInput;
import java.nio.file.Path;
import java.util.List;

/** What is wrong with a study file, as the window says it. */
final class Mistakes {
    /** Lines; more would push the page out of the window. */
    private static final int MOST = 4;

    private Mistakes() {}

    /** Says of which file its mistakes are; somebody with several open has to know. */
    static InvalidInput named(Path file, InvalidInput found) {
        String name = String.valueOf(file.getFileName());
        String told = String.valueOf(found.getMessage());
        if (told.contains(name)) {
            return found;
        }
        List<String> lines = told.lines().toList();
        return new InvalidInput(name + ": "
                + (lines.size() <= MOST
                        ? told
                        : String.join("\n", lines.subList(0, MOST - 1))
                                + "\nand " + (lines.size() - MOST + 1)
                                + " more. Mend these first; all are in what `moderato check` prints."));
    }
}

package app.moderato.cli;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.human.HumanFiles;
import app.moderato.file.human.HumanImport;
import app.moderato.file.human.HumanRatingsReader;
import app.moderato.file.human.ImportAccount;
import app.moderato.file.table.GivenTable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People's ratings out of a file: strictly where its columns have the names that are documented, else as they are
 * recognised, with an account of what was made of them.
 */
final class PeoplesRatings {
    private static final List<String> DOCUMENTED = List.of("respondent", "concept", "rating");
    private static final int ODD_ROWS = 20;

    private PeoplesRatings() {}

    /**
     * @param study whose concepts and questions the file's names are matched with; null to keep them as they are
     * @param account gets what was left out or taken otherwise
     * @throws InvalidInput where the file cannot be read, or its columns are not known
     */
    static List<HumanRating> read(Path file, @Nullable Study study, PrintStream account) throws InvalidInput {
        GivenTable table = HumanFiles.table(file, "");
        if (table.header().containsAll(DOCUMENTED) && !isWorkbook(file)) {
            return HumanRatingsReader.read(file);
        }
        HumanImport read = study == null
                ? HumanFiles.read(file, Optional.empty())
                : HumanFiles.read(
                        file, Optional.empty(), study.concepts(), study.guide().questions());
        ImportAccount.lines(read, ODD_ROWS).forEach(account::println);
        return read.ratings();
    }

    private static boolean isWorkbook(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }
}

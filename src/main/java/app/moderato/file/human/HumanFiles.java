package app.moderato.file.human;

import app.moderato.core.study.Concept;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Question;
import app.moderato.file.table.GivenTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads people's ratings from CSV of any usual encoding and separator, or from a workbook. Any thread. */
public final class HumanFiles {
    private HumanFiles() {}

    /**
     * Concepts and questions stay as the file names them, unless the mapping says otherwise.
     *
     * @param mapping empty to go by the columns' names and what is in them
     * @throws InvalidInput where the file cannot be read, its columns are not known, or no rating is left
     */
    public static HumanImport read(Path file, Optional<HumanMapping> mapping) throws InvalidInput {
        return read(file, mapping, List.of(), List.of());
    }

    /**
     * @param concepts of the study; the file's names become their ids, and others are left out; none to keep all
     * @param questions likewise
     */
    public static HumanImport read(
            Path file, Optional<HumanMapping> mapping, List<Concept> concepts, List<Question> questions)
            throws InvalidInput {
        GivenTable table = table(file, "");
        HumanMapping used = mapping.isPresent()
                ? fitted(table, mapping.get(), concepts, questions)
                : HumanProposal.of(table, concepts, questions, OptionalInt.empty())
                        .mapping();
        List<Problem> problems = used.problems();
        if (mapping.isEmpty() && !problems.isEmpty()) {
            List<Problem> all = new ArrayList<>(problems);
            all.add(Problem.error(
                    "",
                    file.getFileName() + " has the columns " + String.join(", ", table.header())
                            + ". Needed are respondent, concept and rating; question, weight and others may be there"
                            + " too. Call them so, or import the file on the Validate page, where you can say what"
                            + " each one is."));
            throw new InvalidInput(all);
        }
        return read(table, used, String.valueOf(file.getFileName()));
    }

    /**
     * The file as it is, before anything is made of its columns.
     *
     * @param sheet of a workbook; empty for the first that holds anything
     * @throws InvalidInput where there is no such file, it is too large, no table, or has no rows
     */
    public static GivenTable table(Path file, String sheet) throws InvalidInput {
        GivenTable table = GivenTable.read(file, sheet);
        if (table.rows().isEmpty()) {
            throw new InvalidInput(
                    "“" + file.getFileName() + "” has no rows under its first, which names the columns.");
        }
        return table;
    }

    /**
     * @param file its name, for sentences
     * @throws InvalidInput where the mapping has problems, or no rating is left
     */
    public static HumanImport read(GivenTable table, HumanMapping mapping, String file) throws InvalidInput {
        return HumanRows.read(table, mapping, file);
    }

    /** A mapping made for another file with the same columns, for this one and this study. */
    public static HumanMapping fitted(
            GivenTable table, HumanMapping mapping, List<Concept> concepts, List<Question> questions) {
        HumanMapping here = Fitting.to(table, mapping);
        return concepts.isEmpty() && questions.isEmpty() ? here : FileNames.matched(table, here, concepts, questions);
    }
}

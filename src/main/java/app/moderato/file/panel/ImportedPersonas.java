package app.moderato.file.panel;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.util.List;

/**
 * What an import brought, with an account of every row.
 *
 * @param rows that the file has under its header; each is a persona or {@code leftOut}
 * @param odd rows that were taken and are worth a look, warnings with line and reason, several for a row where it has
 *     several
 * @param leftOut rows that could not be taken, with line and reason
 * @param remarks on whole columns, a sentence each
 */
public record ImportedPersonas(
        List<Persona> personas, int rows, List<Problem> odd, List<Problem> leftOut, List<String> remarks) {
    public ImportedPersonas {
        personas = List.copyOf(personas);
        odd = List.copyOf(odd);
        leftOut = List.copyOf(leftOut);
        remarks = List.copyOf(remarks);
    }

    /** @throws InvalidInput where two columns would be one thing, or nobody is left */
    public static ImportedPersonas of(PersonaTable table, ColumnMapping mapping) throws InvalidInput {
        List<Problem> problems = mapping.problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        ImportedPersonas imported = new PersonaImport(table, mapping).run();
        if (imported.personas().isEmpty()) {
            throw new InvalidInput("No row has anything in the columns that are taken. Map more of them.");
        }
        return imported;
    }

    public Panel panel() {
        return new Panel(personas, List.of());
    }

    /** How many different rows are odd. */
    public int oddRows() {
        return (int) odd.stream().mapToInt(Problem::line).distinct().count();
    }
}

package app.moderato.file.panel;

import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.panel.PersonaIds;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads personas, one row each. {@code id}, {@code name}, {@code weight} and {@code background} are known columns, all
 * others are attributes. Without ids they are numbered {@code p001} …; weights are kept as they are written, 1 where
 * there are none; an empty attribute is left out of that persona.
 */
public final class PersonasReader {
    private static final Set<String> KNOWN = Set.of("id", "name", "weight", "background");

    private PersonasReader() {}

    /** @throws InvalidInput with all problems and their lines */
    public static List<Persona> read(Path file) throws InvalidInput {
        return read(CsvTable.read(file), file.getFileName().toString());
    }

    static List<Persona> read(CsvTable csv, String name) throws InvalidInput {
        List<Problem> problems = new ArrayList<>(headerProblems(csv));
        if (csv.rows().isEmpty()) {
            problems.add(Problem.error("", name + " has no personas under its header; write one row per persona."));
        }
        problems.addAll(csv.ragged());
        List<Persona> personas = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < csv.rows().size(); i++) {
            CsvTable.Row row = csv.rows().get(i);
            if (row.fields().size() != csv.header().size()) {
                continue;
            }
            Persona persona =
                    persona(csv.header(), row, PersonaIds.of(i, csv.rows().size()), problems);
            Integer before = lines.putIfAbsent(persona.id().value(), row.line());
            if (before != null) {
                problems.add(CsvTable.at(
                        row, "The id “" + persona.id() + "” is already used in line " + before + "; ids must differ."));
            }
            personas.add(persona);
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            throw new InvalidInput(problems);
        }
        return personas;
    }

    private static List<Problem> headerProblems(CsvTable csv) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < csv.header().size(); i++) {
            String column = csv.header().get(i);
            if (column.isEmpty()) {
                problems.add(Problem.error("", "Column " + (i + 1) + " has no name; name it or delete it.")
                        .atLine(1));
            } else if (!seen.add(column)) {
                problems.add(Problem.error("", "The column “" + column + "” is there twice; rename or delete one.")
                        .atLine(1));
            }
        }
        return problems;
    }

    private static Persona persona(List<String> header, CsvTable.Row row, PersonaId generated, List<Problem> problems) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> known = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String value = row.fields().get(i);
            if (KNOWN.contains(header.get(i))) {
                known.put(header.get(i), value);
            } else if (!value.isEmpty()) {
                attributes.put(header.get(i), value);
            }
        }
        String id = known.getOrDefault("id", "");
        return new Persona(
                id.isEmpty() ? generated : new PersonaId(id),
                known.getOrDefault("name", ""),
                attributes,
                weight(known.getOrDefault("weight", ""), row, problems),
                known.getOrDefault("background", ""));
    }

    private static double weight(String text, CsvTable.Row row, List<Problem> problems) {
        if (text.isEmpty()) {
            return 1;
        }
        try {
            double weight = Double.parseDouble(text.replace(',', '.'));
            if (weight > 0 && Double.isFinite(weight)) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // told below, together with numbers that are no weights
        }
        problems.add(CsvTable.at(row, "The weight “" + text + "” is not a number above 0; correct or empty it."));
        return 1;
    }
}

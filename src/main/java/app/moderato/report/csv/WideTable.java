package app.moderato.report.csv;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.report.scale.QuestionScale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A row per persona: weight, attributes, then a variable per question, concept, showing and replicate. */
final class WideTable {
    private static final int LONGEST_NAME = 60;

    /** @param label for people, in the words of the study */
    record Variable(String name, String label, boolean numeric) {}

    private record Place(QuestionId question, String concept, int showing, int replicate) {}

    private final List<Variable> variables = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private WideTable() {}

    static WideTable of(RunContents contents, Study study) {
        WideTable table = new WideTable();
        List<String> attributes = PersonasCsv.attributes(contents.panel());
        table.add("persona", "Persona", false);
        table.add("weight", "Weight", true);
        attributes.forEach(attribute -> table.add(attribute, attribute, isNumeric(contents, attribute)));
        List<Place> places = table.places(contents, study);
        table.add("provider", "Provider of the synthetic respondents", false);
        Map<PersonaId, Map<Place, String>> cells = cells(contents);
        for (Persona persona : contents.panel().personas()) {
            List<String> row = new ArrayList<>(List.of(persona.id().value(), Table.number(persona.weight())));
            attributes.forEach(
                    attribute -> row.add(oneLine(persona.attribute(attribute).orElse(""))));
            Map<Place, String> own = cells.getOrDefault(persona.id(), Map.of());
            places.forEach(place -> row.add(own.getOrDefault(place, "")));
            row.add(contents.run().provider());
            table.rows.add(row);
        }
        return table;
    }

    List<Variable> variables() {
        return variables;
    }

    List<List<String>> rows() {
        return rows;
    }

    String csv() {
        return Table.of(variables.stream().map(Variable::name).toList(), rows);
    }

    private static boolean isNumeric(RunContents contents, String attribute) {
        return contents.panel().personas().stream()
                .allMatch(persona -> persona.attribute(attribute).orElse("").matches("-?\\d{1,9}(\\.\\d{1,6})?"));
    }

    private List<Place> places(RunContents contents, Study study) {
        Map<QuestionId, Map<String, Set<Place>>> found = new HashMap<>();
        for (RatedAnswer answer : contents.answers()) {
            CellKey key = answer.answer().key();
            found.computeIfAbsent(key.question(), _ -> new HashMap<>())
                    .computeIfAbsent(
                            key.concept(),
                            _ -> new TreeSet<>(
                                    Comparator.comparingInt(Place::showing).thenComparingInt(Place::replicate)))
                    .add(place(key));
        }
        List<Place> places = new ArrayList<>();
        for (Question question : study.guide().all().toList()) {
            Map<String, Set<Place>> byConcept = found.getOrDefault(question.id(), Map.of());
            byConcept.getOrDefault("", Set.of()).forEach(place -> addPlace(places, place, question, ""));
            for (Concept concept : study.concepts()) {
                byConcept
                        .getOrDefault(concept.id().value(), Set.of())
                        .forEach(place -> addPlace(places, place, question, concept.name()));
            }
        }
        return places;
    }

    private void addPlace(List<Place> places, Place place, Question question, String conceptName) {
        places.add(place);
        String occasion = (place.showing() > 1 ? "_s" + place.showing() : "")
                + (place.replicate() > 1 ? "_r" + place.replicate() : "");
        String name = place.question() + (place.concept().isEmpty() ? "" : "_" + place.concept()) + occasion;
        boolean numeric = question instanceof Question.Rating
                || question instanceof Question.Nps
                || question instanceof Question.NumberQuestion
                || question instanceof Question.PriceQuestion;
        String label = QuestionScale.wording(question)
                + (conceptName.isEmpty() ? "" : " | " + conceptName)
                + (place.showing() > 1 ? ", showing " + place.showing() : "")
                + (place.replicate() > 1 ? ", replicate " + place.replicate() : "");
        add(name, label, numeric);
    }

    private void add(String name, String label, boolean numeric) {
        String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
        String valid = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "v_" + plain : plain;
        String stem = valid.substring(0, Math.min(valid.length(), LONGEST_NAME));
        String unique = stem;
        // statistics programs do not tell upper from lower case
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = stem + "_" + i;
        }
        variables.add(new Variable(unique, oneLine(label), numeric));
    }

    private static Map<PersonaId, Map<Place, String>> cells(RunContents contents) {
        Map<PersonaId, Map<Place, String>> cells = new HashMap<>();
        for (RatedAnswer answer : contents.answers()) {
            if (answer.answer().status() == CellStatus.ANSWERED) {
                cells.computeIfAbsent(answer.answer().key().persona(), _ -> new HashMap<>())
                        .put(place(answer.answer().key()), value(answer));
            }
        }
        return cells;
    }

    /** The mean of a rating, else the value, else the words. */
    private static String value(RatedAnswer answer) {
        return AnswersCsv.pmf(answer)
                .map(pmf -> Table.number(pmf.mean()))
                .orElseGet(() -> oneLine(
                        answer.answer().value().isEmpty()
                                ? answer.answer().text()
                                : answer.answer().value()));
    }

    private static Place place(CellKey key) {
        return new Place(key.question(), key.concept(), key.showing(), key.replicate());
    }

    /** SPSS reads a line break as the end of a case, quoted or not. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n\\u0085\\u2028\\u2029]+", " ").strip();
    }
}

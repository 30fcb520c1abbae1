package app.moderato.file.human;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.file.table.CellSigns;
import app.moderato.file.table.GivenTable;
import app.moderato.file.table.MessyTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes ratings out of rows and keeps account of what was odd. */
final class HumanRows {
    private final GivenTable table;
    private final HumanMapping mapping;
    private final Places places;
    private final Account account = new Account();
    private final WordsInUse words;
    private final Repeats repeats;
    private final List<HumanRating> ratings = new ArrayList<>();

    private HumanRows(GivenTable table, HumanMapping mapping) {
        this.table = table;
        this.mapping = mapping;
        this.places = Places.of(table, mapping);
        this.words = new WordsInUse(FileNames.ratings(table, mapping), mapping.scale());
        this.repeats = new Repeats(places.respondent() < 0, account);
    }

    /** @throws InvalidInput where the mapping has problems or no rating is left */
    static HumanImport read(GivenTable table, HumanMapping mapping, String file) throws InvalidInput {
        List<Problem> problems = mapping.problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        HumanImport read = new HumanRows(table, mapping).read(file);
        if (read.ratings().isEmpty()) {
            throw new InvalidInput(nothing(read));
        }
        return read;
    }

    private static String nothing(HumanImport read) {
        String nothing = "No rating is left of " + read.rows() + " rows";
        if (read.leftOut().containsKey(LeftOut.NOT_COMPARED)) {
            return nothing + ", since the file's names are none of the study's. Choose what they are in the study.";
        }
        return read.odd().isEmpty()
                ? nothing + ". Look at the columns and the scale."
                : nothing + ". The first: " + read.odd().getFirst() + " Look at the columns and the scale.";
    }

    private HumanImport read(String file) {
        int used = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            int before = ratings.size();
            row(table.rows().get(i), i + 1);
            used += ratings.size() > before ? 1 : 0;
        }
        List<String> remarks = new ArrayList<>(HumanRemarks.of(table, mapping));
        remarks.addAll(words.remarks());
        remarks.addAll(account.remarks());
        remarks.addAll(repeats.close(ratings.size()));
        return new HumanImport(
                file,
                ratings,
                mapping.scale().points(),
                table.rows().size(),
                used,
                account.leftOut(),
                account.odd(),
                remarks,
                mapping);
    }

    private void row(MessyTable.Row row, int number) {
        width(row);
        double weight = weight(row);
        String respondent = respondent(row, number);
        Map<String, String> attributes = attributes(row);
        boolean empty =
                places.ratings().stream().allMatch(column -> row.cell(column).isEmpty());
        boolean told = false;
        for (int i = 0; i < places.ratings().size(); i++) {
            String cell = row.cell(places.ratings().get(i));
            if (cell.isEmpty() && (!empty || told)) {
                // nobody rates every concept where each person sees a few
                account.leaveOut(LeftOut.NO_RATING);
            } else {
                String concept = empty && places.person() ? "" : places.concept(row, i);
                rating(new Rated(row, concept, places.question(row, i), cell), respondent, weight, attributes);
                told = true;
            }
        }
    }

    private record Rated(MessyTable.Row row, String concept, String question, String cell) {
        String subject() {
            return concept.isEmpty() ? "This row" : "“" + RatingCells.shown(concept) + "”";
        }
    }

    private void rating(Rated rated, String respondent, double weight, Map<String, String> attributes) {
        CellReading reading = CellReading.of(rated.cell(), mapping.scale());
        String concept = named(rated.concept(), mapping.concepts());
        String question = named(rated.question(), mapping.questions());
        boolean compared = (rated.concept().isEmpty() || !concept.isEmpty())
                && (rated.question().isEmpty() || !question.isEmpty());
        if (!compared) {
            account.leaveOut(LeftOut.NOT_COMPARED);
        } else if (reading instanceof CellReading.Dropped(LeftOut why, String note)) {
            if (why == LeftOut.MISSING_CODE) {
                account.missing(rated.cell());
            } else {
                leaveOut(rated, why, note);
            }
        } else if (rated.concept().isEmpty()) {
            leaveOut(rated, LeftOut.NO_CONCEPT, "names no concept; it is left out");
        } else if (places.asks() && rated.question().isEmpty()) {
            leaveOut(rated, LeftOut.NO_QUESTION, "names no question; it is left out");
        } else if (weight == 0) {
            leaveOut(rated, LeftOut.NO_WEIGHT, "has a weight of 0; it is left out");
        } else if (reading instanceof CellReading.Kept kept) {
            keep(rated, kept, new HumanRating(respondent, concept, question, kept.point(), weight, attributes));
        }
    }

    private void keep(Rated rated, CellReading.Kept kept, HumanRating rating) {
        if (!kept.note().isEmpty() && words.isWorthANote(rated.cell())) {
            account.note(rated.row(), rated.subject(), kept.note());
        }
        ratings.add(rating);
        repeats.see(rated.row(), rating, rated.subject());
    }

    private void leaveOut(Rated rated, LeftOut why, String note) {
        account.leaveOut(rated.row(), why, rated.subject(), note);
    }

    private static String named(String name, Map<String, String> names) {
        return names.getOrDefault(name, name);
    }

    private void width(MessyTable.Row row) {
        int columns = table.header().size();
        if (row.cells().size() > columns && row.cells().stream().skip(columns).anyMatch(cell -> !cell.isEmpty())) {
            account.note(
                    row,
                    "This row",
                    "has " + row.cells().size() + " cells for " + columns + " columns; those beyond are left out");
        }
    }

    private String respondent(MessyTable.Row row, int number) {
        if (places.respondent() < 0) {
            return String.valueOf(number);
        }
        String written = Places.text(row, places.respondent());
        if (written.isEmpty()) {
            account.note(row, "This row", "does not say who rated; it counts as a person of its own");
            return "row-" + number;
        }
        return written;
    }

    private double weight(MessyTable.Row row) {
        String written = Places.text(row, places.weight());
        if (places.weight() < 0 || CellSigns.isWeight(written)) {
            return CellSigns.number(written).orElse(1);
        }
        if (CellSigns.number(written).orElse(-1) == 0) {
            return 0;
        }
        account.note(
                row,
                "This row",
                written.isEmpty()
                        ? "has no weight; it counts as 1"
                        : "has the weight “" + RatingCells.shown(written)
                                + "”, which is no number above 0; it counts as 1");
        return 1;
    }

    private Map<String, String> attributes(MessyTable.Row row) {
        Map<String, String> found = new LinkedHashMap<>();
        places.attributes().forEach((name, place) -> {
            String cell = CellSigns.clean(row.cell(place));
            if (!cell.isEmpty()) {
                found.put(name, cell);
            }
        });
        return found;
    }
}

package app.moderato.file.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.ConceptIds;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Price;
import app.moderato.core.study.PriceText;
import app.moderato.core.study.Problem;
import app.moderato.file.picture.PictureImport;
import app.moderato.file.table.ForeignCsv;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one table into concepts. */
final class ConceptRows {
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "x", "1", "ja", "j", "wahr", "oui", "si", "control");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "nein", "falsch", "non", "-");
    /** A storyboard has no more. */
    private static final int MOST_PICTURES = 20;

    private final Map<Column, Integer> known;
    private final Map<String, Integer> attributes;
    private final int width;
    private final @Nullable Path folder;
    private final PictureImport pictures;
    private final String currency;
    private final Set<ConceptId> ids = new HashSet<>();
    private boolean control;

    /**
     * @param known where the columns stand, from 0
     * @param width columns of the table
     * @param folder of the table, which pictures are relative to
     */
    ConceptRows(
            Map<Column, Integer> known,
            Map<String, Integer> attributes,
            int width,
            List<Concept> existing,
            @Nullable Path folder,
            PictureImport pictures) {
        this.known = known;
        this.attributes = attributes;
        this.width = width;
        this.folder = folder;
        this.pictures = pictures;
        this.currency = existing.stream()
                .map(Concept::price)
                .filter(Objects::nonNull)
                .map(Price::currency)
                .findFirst()
                .orElse("");
        this.control = existing.stream().anyMatch(Concept::control);
        existing.forEach(concept -> ids.add(concept.id()));
    }

    /** Empty for a row that is left out, with the problem that says why. */
    Optional<Concept> concept(ForeignCsv.Row row, List<Problem> problems) {
        String text = cell(row, Column.TEXT);
        String image = cell(row, Column.IMAGE);
        String written = cell(row, Column.NAME);
        String name = written.isEmpty() && !image.isEmpty() ? PictureConcepts.name(image) : written;
        if (name.isEmpty()) {
            problems.add(Problem.error("", "The row has no name and is left out. Write one into its name column.")
                    .atLine(row.line()));
            return Optional.empty();
        }
        List<Picture> shown = pictures(image, row.line(), problems);
        if (text.isEmpty() && shown.isEmpty()) {
            problems.add(Problem.error("", "“" + name + "” has neither a text nor a picture and is left out.")
                    .atLine(row.line()));
            return Optional.empty();
        }
        if (row.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty())) {
            problems.add(Problem.warning(
                            "",
                            "“" + name + "” has more cells than there are columns; those beyond are left"
                                    + " out. Put texts that hold the separator into double quotes.")
                    .atLine(row.line()));
        }
        String id = cell(row, Column.ID);
        ConceptId fresh = ConceptIds.fresh(id.isEmpty() ? name : id, ids);
        ids.add(fresh);
        boolean isControl = control(row, name, problems);
        return Optional.of(new Concept(
                fresh, name, text, price(row, name, problems), shown, attributes(row), isControl, isControl));
    }

    private String cell(ForeignCsv.Row row, Column column) {
        Integer at = known.get(column);
        return at == null ? "" : row.cell(at);
    }

    private Map<String, String> attributes(ForeignCsv.Row row) {
        Map<String, String> found = new LinkedHashMap<>();
        attributes.forEach((name, at) -> {
            if (!row.cell(at).isEmpty()) {
                found.put(name, row.cell(at));
            }
        });
        return found;
    }

    private @Nullable Price price(ForeignCsv.Row row, String name, List<Problem> problems) {
        String written = cell(row, Column.PRICE);
        if (written.isEmpty()) {
            return null;
        }
        String own = cell(row, Column.CURRENCY);
        Optional<Price> price = PriceText.of(written, own.isEmpty() ? currency : own);
        if (price.isEmpty()) {
            problems.add(Problem.warning(
                            "",
                            "The price “" + written + "” of “" + name + "” is left out. Write the amount"
                                    + " and the currency code, like 4.99 USD.")
                    .atLine(row.line()));
        }
        return price.orElse(null);
    }

    private boolean control(ForeignCsv.Row row, String name, List<Problem> problems) {
        String written = cell(row, Column.CONTROL);
        String word = written.toLowerCase(Locale.ROOT);
        if (!YES.contains(word)) {
            if (!NO.contains(word)) {
                problems.add(Problem.warning(
                                "",
                                "“" + written + "” does not say whether “" + name + "” is the control;"
                                        + " it is taken as no. Write yes or no.")
                        .atLine(row.line()));
            }
            return false;
        }
        if (control) {
            problems.add(Problem.warning(
                            "",
                            "A study has one control, and there is one before “" + name + "”, which is"
                                    + " taken as an ordinary concept.")
                    .atLine(row.line()));
            return false;
        }
        control = true;
        return true;
    }

    /** Several stand in one cell, with a bar or semicolon between them. */
    private List<Picture> pictures(String cell, int line, List<Problem> problems) {
        List<Picture> found = new ArrayList<>();
        for (String name : cell.split("[|;\\n]", -1)) {
            if (!name.isBlank() && found.size() < MOST_PICTURES) {
                try {
                    found.add(pictures.add(inside(name.strip())).picture());
                } catch (InvalidInput e) {
                    problems.add(
                            Problem.warning("", String.valueOf(e.getMessage())).atLine(line));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** A table of somebody else's reaches nothing outside its own folder. */
    private Path inside(String name) throws InvalidInput {
        try {
            Path file = folder == null ? Path.of(name) : folder.resolve(name.replace('\\', '/'));
            if (folder != null && file.toRealPath().startsWith(folder.toRealPath())) {
                return file;
            }
        } catch (InvalidPathException | IOException e) {
            throw new InvalidInput("There is no picture “" + name + "” beside the table. Check its name.");
        }
        throw new InvalidInput("The picture “" + name + "” lies outside the table's folder. Copy it beside the table.");
    }
}

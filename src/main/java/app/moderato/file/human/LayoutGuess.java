package app.moderato.file.human;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses whether a row is a concept or a person, and what each column is. */
final class LayoutGuess {
    /** Rows per concept from which a column of names is one of concepts. */
    private static final int FEWEST_EACH = 2;

    private final List<ColumnLook> columns;
    private final List<NameMatch.Known> concepts;
    private final List<NameMatch.Known> questions;

    LayoutGuess(List<ColumnLook> columns, List<NameMatch.Known> concepts, List<NameMatch.Known> questions) {
        this.columns = columns;
        this.concepts = concepts;
        this.questions = questions;
    }

    /** @param found what each column is, added in the order of the file */
    HumanLayout into(Map<String, HumanColumn> found) {
        Set<String> named = conceptColumns();
        Optional<String> concept = concept();
        HumanLayout layout = named.size() < 2
                        && concept.isPresent()
                        && !ratings(concept, question(concept)).isEmpty()
                ? HumanLayout.CONCEPT_A_ROW
                : !named.isEmpty() || alike().size() > 1 ? HumanLayout.PERSON_A_ROW : HumanLayout.CONCEPT_A_ROW;
        into(layout, found);
        return layout;
    }

    void into(HumanLayout layout, Map<String, HumanColumn> found) {
        Map<String, HumanColumn> chosen = new HashMap<>();
        first(HumanColumn.WEIGHT, ColumnLook::isMostlyNumbers)
                .ifPresent(column -> chosen.put(column.name(), HumanColumn.WEIGHT));
        first(HumanColumn.RESPONDENT, column -> true)
                .ifPresent(column -> chosen.put(column.name(), HumanColumn.RESPONDENT));
        if (layout == HumanLayout.CONCEPT_A_ROW) {
            Optional<String> concept = concept();
            Optional<String> question = question(concept);
            ratings(concept, question).forEach(name -> chosen.put(name, HumanColumn.RATING));
            question.ifPresent(name -> chosen.put(name, HumanColumn.QUESTION));
            concept.ifPresent(name -> chosen.put(name, HumanColumn.CONCEPT));
        } else {
            wideRatings().forEach(name -> chosen.put(name, HumanColumn.RATING));
        }
        columns.forEach(column -> found.put(column.name(), chosen.getOrDefault(column.name(), other(column))));
    }

    private static HumanColumn other(ColumnLook column) {
        boolean leftOut = column.filled().isEmpty()
                || column.isProse()
                || (HumanProposal.isKnown(column) && HumanProposal.usual(column) == HumanColumn.LEFT_OUT);
        return leftOut ? HumanColumn.LEFT_OUT : HumanColumn.ATTRIBUTE;
    }

    private Optional<ColumnLook> first(HumanColumn kind, Predicate<ColumnLook> fits) {
        return columns.stream()
                .filter(column ->
                        HumanProposal.usual(column) == kind && !column.filled().isEmpty())
                .filter(fits)
                .findFirst();
    }

    private Optional<String> question(Optional<String> concept) {
        return first(HumanColumn.QUESTION, column -> !is(column, concept) && !column.couldBeRatings())
                .map(ColumnLook::name);
    }

    private static boolean is(ColumnLook column, Optional<String> name) {
        return name.isPresent() && name.get().equals(column.name());
    }

    /** The column whose values are concepts: of the study, or so called, or by how its values repeat. */
    private Optional<String> concept() {
        return columns.stream()
                .filter(column -> !concepts.isEmpty()
                        && !column.isProse()
                        && NameMatch.match(column.distinct(), concepts).size() * 2
                                >= Math.min(concepts.size(), column.distinct().size())
                        && !column.distinct().isEmpty())
                .findFirst()
                .or(() -> first(HumanColumn.CONCEPT, column -> !column.isProse()))
                .or(this::repeating)
                .map(ColumnLook::name);
    }

    /** Names that repeat from row to row; where people are named, a person has several. */
    private Optional<ColumnLook> repeating() {
        @Nullable
        ColumnLook respondent = first(HumanColumn.RESPONDENT, column -> true).orElse(null);
        return columns.stream()
                .filter(column -> HumanProposal.usual(column) == HumanColumn.LEFT_OUT && !HumanProposal.isKnown(column))
                .filter(column -> !column.isProse() && !column.isMostlyNumbers() && !column.couldBeRatings())
                .filter(column -> column.distinct().size() > 1
                        && column.filled().size()
                                >= (long) FEWEST_EACH * column.distinct().size())
                .filter(column -> respondent != null && varies(column, respondent))
                .findFirst();
    }

    private static boolean varies(ColumnLook column, ColumnLook respondent) {
        Map<String, Set<String>> of = new HashMap<>();
        for (int i = 0; i < column.cells().size(); i++) {
            of.computeIfAbsent(respondent.cells().get(i), key -> new HashSet<>())
                    .add(column.cells().get(i));
        }
        long several = of.values().stream().filter(values -> values.size() > 1).count();
        return several * 2 > of.size();
    }

    private Stream<ColumnLook> ratings() {
        return columns.stream()
                .filter(column -> HumanProposal.usual(column) == HumanColumn.RATING && column.couldBeRatings());
    }

    private Set<String> ratings(Optional<String> concept, Optional<String> question) {
        Map<String, String> asked = NameMatch.match(
                columns.stream()
                        .filter(ColumnLook::couldBeRatings)
                        .map(ColumnLook::name)
                        .toList(),
                questions);
        if (question.isEmpty() && !asked.isEmpty()) {
            return asked.keySet();
        }
        Optional<ColumnLook> named =
                ratings().filter(column -> !is(column, concept)).findFirst();
        List<ColumnLook> others = columns.stream()
                .filter(column -> !is(column, concept) && !is(column, question) && column.couldBeRatings())
                .filter(column -> HumanProposal.usual(column) == HumanColumn.LEFT_OUT && !HumanProposal.isKnown(column))
                .toList();
        return named.map(column -> Set.of(column.name()))
                .orElseGet(() -> others.size() == 1 ? Set.of(others.getFirst().name()) : Set.of());
    }

    /** Columns that are called as concepts of the study and hold ratings. */
    private Set<String> conceptColumns() {
        List<String> names = columns.stream()
                .filter(ColumnLook::couldBeRatings)
                .map(ColumnLook::name)
                .toList();
        return NameMatch.match(names, concepts).keySet();
    }

    private Set<String> wideRatings() {
        Set<String> named = conceptColumns();
        return named.isEmpty() ? alike() : named;
    }

    /** Columns of ratings whose names say nothing else. */
    private Set<String> alike() {
        return columns.stream()
                .filter(column -> column.couldBeRatings()
                        && (HumanProposal.usual(column) == HumanColumn.RATING
                                || (HumanProposal.usual(column) == HumanColumn.LEFT_OUT
                                        && !HumanProposal.isKnown(column))))
                .map(ColumnLook::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

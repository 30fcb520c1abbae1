package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.ModelComparison.Model;
import app.moderato.core.analysis.ModelComparison.Row;
import app.moderato.core.analysis.PairChoice.Columns;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One table with a row for each persona and a column for each model and concept, so that all figures share their draws.
 * Before a model's concepts stands a column of all of them, in which each person's ratings are averaged.
 */
final class ModelTable {
    private final List<RunContents> runs;
    private final Selection selection;
    private final long seed;
    private final List<String> places = new ArrayList<>();
    /** Of what somebody rated. */
    private final Map<Cell, Integer> columns = new HashMap<>();

    private final RatingTable table;
    private final @Nullable NoiseFloor noise;

    private record Cell(int model, String place) {}

    ModelTable(Study study, List<RunContents> runs, Selection selection, ScaleGauge gauge) {
        this.runs = runs;
        this.selection = selection;
        this.seed = RunAnalysis.drawSeed(runs.getFirst().run().seed(), selection.question());
        places.add(ModelComparison.ALL);
        List<PersonaAnswers> all = new ArrayList<>();
        List<NoiseFloor> floors = new ArrayList<>();
        for (int model = 0; model < runs.size(); model++) {
            RatingTable own = ConceptComparison.table(study, runs.get(model), selection);
            RetestNoise.of(own, RunAnalysis.noiseSeed(runs.get(model).run().seed(), selection.question()))
                    .ifPresent(found -> floors.add(found.floor()));
            if (!own.concepts().isEmpty()) {
                add(all, model, together(own.concepts()));
                for (PersonaAnswers concept : own.concepts()) {
                    add(all, model, concept);
                }
            }
        }
        study.concepts().stream()
                .map(concept -> concept.id().value())
                .filter(id ->
                        columns.keySet().stream().anyMatch(cell -> cell.place().equals(id)))
                .forEach(places::add);
        List<Persona> people = runs.getFirst().panel().personas().stream()
                .filter(selection.base()::include)
                .toList();
        this.table = RatingTable.of(all, people, selection.weighted(), gauge);
        this.noise = largest(floors);
    }

    private void add(List<PersonaAnswers> all, int model, PersonaAnswers answers) {
        columns.put(new Cell(model, answers.concept()), all.size());
        all.add(answers);
    }

    private static PersonaAnswers together(List<PersonaAnswers> concepts) {
        Map<Persona, List<RatedAnswer>> byPersona = new LinkedHashMap<>();
        concepts.forEach(concept -> concept.byPersona()
                .forEach((persona, answers) -> byPersona
                        .computeIfAbsent(persona, _ -> new ArrayList<>())
                        .addAll(answers)));
        return new PersonaAnswers(concepts.getFirst().question(), ModelComparison.ALL, byPersona);
    }

    private static @Nullable NoiseFloor largest(List<NoiseFloor> floors) {
        if (floors.isEmpty()) {
            return null;
        }
        ByStatistic<Double> most = ByStatistic.of(statistic ->
                floors.stream().mapToDouble(floor -> floor.on(statistic)).max().orElseThrow());
        return new NoiseFloor(
                most,
                floors.stream()
                        .max(Comparator.comparingDouble(floor -> floor.on(Statistic.MEAN)))
                        .orElseThrow()
                        .origin());
    }

    ModelComparison compare() {
        List<Columns> pairs = new ArrayList<>();
        for (String place : places) {
            for (int model = 1; model < runs.size(); model++) {
                pair(place, model).ifPresent(pairs::add);
            }
        }
        JointDraws draws = JointDraws.of(table, pairs, seed);
        List<Pair> compared = new PairComparison(table, draws, noise, seed).of(pairs);
        Map<Columns, ByStatistic<Difference>> differences = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            differences.put(pairs.get(i), compared.get(i).difference());
        }
        List<Row> rows =
                places.stream().map(place -> row(place, draws, differences)).toList();
        return new ModelComparison(selection, models(), rows, noise);
    }

    private Row row(String place, JointDraws draws, Map<Columns, ByStatistic<Difference>> differences) {
        List<Optional<LikertSummary>> summaries = new ArrayList<>();
        List<Optional<ByStatistic<Difference>>> against = new ArrayList<>();
        for (int model = 0; model < runs.size(); model++) {
            summaries.add(shown(place, model)
                    .map(column -> Likert.summary(
                            table,
                            column,
                            draws.concept(column, Statistic.MEAN),
                            draws.concept(column, Statistic.TOP2))));
            if (model > 0) {
                against.add(pair(place, model).map(differences::get));
            }
        }
        return new Row(place, summaries, against);
    }

    private Optional<Columns> pair(String place, int model) {
        return shown(place, model).flatMap(own -> shown(place, 0).map(first -> new Columns(own, first)));
    }

    private Optional<Integer> shown(String place, int model) {
        return Optional.ofNullable(columns.get(new Cell(model, place)))
                .filter(column -> table.n(column) >= Respondents.LEAST);
    }

    private List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (int model = 0; model < runs.size(); model++) {
            Integer all = columns.get(new Cell(model, ModelComparison.ALL));
            models.add(new Model(
                    runs.get(model).run().id(),
                    runs.get(model).run().provider(),
                    runs.get(model).run().model(),
                    all == null ? 0 : table.n(all)));
        }
        return models;
    }
}

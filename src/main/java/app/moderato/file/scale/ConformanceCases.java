package app.moderato.file.scale;

import app.moderato.core.rating.ConformanceCase;
import app.moderato.core.rating.ConformanceCase.Similarity;
import app.moderato.core.rating.ConformanceCase.Tempered;
import app.moderato.core.study.InvalidInput;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Turns the JSON of golden vectors into cases whose numbers fit each other. */
final class ConformanceCases {
    private final JsonRows rows = new JsonRows();

    List<ConformanceCase> similarities(JsonNode cases) {
        List<ConformanceCase> read = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            read.add(similarity(cases.get(i), "/cases/" + i));
        }
        return read;
    }

    private ConformanceCase similarity(JsonNode node, String pointer) {
        String id = node.path("id").asText("");
        if (id.isEmpty()) {
            rows.problem(pointer + "/id", "is missing");
        }
        double epsilon = rows.atLeastZero(node, pointer, "epsilon");
        List<double[]> responses = rows.matrix(node.path("responses"), pointer + "/responses", 0);
        int dimensions = responses.isEmpty() ? 0 : responses.getFirst().length;
        List<double[]> anchors = rows.matrix(node.path("anchors"), pointer + "/anchors", dimensions);
        List<double[]> cosines = rows.matrix(node.path("cosine"), pointer + "/cosine", anchors.size());
        if (responses.isEmpty() != anchors.isEmpty()) {
            rows.problem(pointer, "needs both “responses” and “anchors”, or only “cosine”");
        }
        if (responses.isEmpty() && cosines.isEmpty()) {
            rows.problem(pointer, "needs “responses” and “anchors”, or “cosine”");
        }
        int answers = Math.max(responses.size(), cosines.size());
        int points = anchors.isEmpty() && !cosines.isEmpty() ? cosines.getFirst().length : anchors.size();
        if (points < 2 && answers > 0) {
            rows.problem(pointer, "has fewer than 2 points");
        }
        List<double[]> pmf = rows.expected(node.path("pmf"), pointer + "/pmf", answers, points);
        if (!cosines.isEmpty() && cosines.size() != answers) {
            rows.problem(pointer + "/cosine", "has " + cosines.size() + " rows for " + answers + " responses");
        }
        return new Similarity(
                id,
                epsilon,
                responses,
                anchors,
                cosines,
                pmf,
                rows.list(node.path("expectation"), pointer + "/expectation", answers),
                survey(node, pointer, points),
                tempered(node.path("tempered"), pointer + "/tempered", answers, points));
    }

    private List<Double> survey(JsonNode node, String pointer, int points) {
        List<Double> survey = rows.list(node.path("survey_pmf"), pointer + "/survey_pmf", points);
        return survey.stream().anyMatch(mass -> mass.isNaN()) ? List.of() : survey;
    }

    private List<Tempered> tempered(JsonNode list, String pointer, int answers, int points) {
        List<Tempered> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String at = pointer + "/" + i;
            JsonNode node = list.get(i);
            read.add(new Tempered(
                    rows.atLeastZero(node, at, "temperature"),
                    rows.optional(node, at, "max_temp"),
                    rows.expected(node.path("pmf"), at + "/pmf", answers, points)));
        }
        return read;
    }

    List<ConformanceCase> temperatures(JsonNode list) {
        List<ConformanceCase> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String at = "/scale_pmf/" + i;
            JsonNode node = list.get(i);
            List<Double> pmf = rows.pmf(node.path("pmf"), at + "/pmf");
            List<Double> out = rows.pmf(node.path("out"), at + "/out");
            if (pmf.size() != out.size()) {
                rows.problem(at, "has " + pmf.size() + " masses in “pmf” and " + out.size() + " in “out”");
            }
            read.add(new ConformanceCase.Temperature(
                    "scale_pmf/" + i,
                    pmf,
                    rows.atLeastZero(node, at, "temperature"),
                    rows.optional(node, at, "max_temp"),
                    out));
        }
        return read;
    }

    void throwProblems() throws InvalidInput {
        rows.throwProblems();
    }
}

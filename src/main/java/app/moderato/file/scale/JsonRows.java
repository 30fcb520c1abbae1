package app.moderato.file.scale;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers, rows and matrices of a JSON file, with every problem collected. */
final class JsonRows {
    private static final int MAX_PROBLEMS = 50;

    private final List<Problem> problems = new ArrayList<>();

    void problem(String pointer, String what) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(Problem.error(pointer, pointer + " " + what + "."));
        }
    }

    void throwProblems() throws InvalidInput {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** A required finite number of 0 or more. */
    double atLeastZero(JsonNode node, String pointer, String key) {
        JsonNode value = node.path(key);
        if (isFinite(value) && value.asDouble() >= 0) {
            return value.asDouble();
        }
        problem(pointer + "/" + key, "is a number of 0 or more");
        return 0;
    }

    @Nullable
    Double optional(JsonNode node, String pointer, String key) {
        JsonNode value = node.path(key);
        return value.isMissingNode() || value.isNull() ? null : (Double) atLeastZero(node, pointer, key);
    }

    /** @param width of each row; 0 takes the first row's. Empty where the key is missing */
    List<double[]> matrix(JsonNode node, String pointer, int width) {
        List<double[]> rows = new ArrayList<>();
        if (!isList(node, pointer)) {
            return rows;
        }
        for (int i = 0; i < node.size(); i++) {
            double[] row = row(node.get(i), pointer + "/" + i);
            int expected = width > 0 || rows.isEmpty() ? width : rows.getFirst().length;
            if (expected > 0 && row.length != expected) {
                problem(pointer + "/" + i, "has " + row.length + " numbers, not " + expected);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Expected rows: a required list; a row with a null is empty. */
    List<double[]> expected(JsonNode node, String pointer, int height, int width) {
        List<double[]> rows = new ArrayList<>();
        if (node.isMissingNode()) {
            problem(pointer, "is missing");
        }
        if (!isList(node, pointer)) {
            return rows;
        }
        if (node.size() != height) {
            problem(pointer, "has " + node.size() + " rows for " + height + " answers");
        }
        for (int i = 0; i < node.size(); i++) {
            boolean unknown = false;
            for (JsonNode value : node.get(i)) {
                unknown |= isUnknown(value);
            }
            double[] row = unknown ? new double[0] : row(node.get(i), pointer + "/" + i);
            if (!unknown && row.length != width) {
                problem(pointer + "/" + i, "has " + row.length + " numbers for " + width + " points");
            }
            rows.add(row);
        }
        return rows;
    }

    /** Numbers, NaN for null. Empty where the key is missing. */
    List<Double> list(JsonNode node, String pointer, int size) {
        List<Double> values = new ArrayList<>();
        if (!isList(node, pointer)) {
            return values;
        }
        for (JsonNode value : node) {
            if (!isUnknown(value) && !isFinite(value)) {
                problem(pointer, "holds something that is no number");
            }
            values.add(isFinite(value) ? value.asDouble() : Double.NaN);
        }
        if (values.size() != size) {
            problem(pointer, "has " + values.size() + " numbers, not " + size);
        }
        return values;
    }

    /** A required pmf. */
    List<Double> pmf(JsonNode node, String pointer) {
        List<Double> masses = new ArrayList<>();
        double sum = 0;
        for (double mass : row(node, pointer)) {
            sum += mass < 0 ? Double.NaN : mass;
            masses.add(mass);
        }
        if (masses.size() < 2 || !(Math.abs(sum - 1) <= 1e-6)) {
            problem(pointer, "is a list of two or more masses that add up to 1");
        }
        return masses;
    }

    private double[] row(JsonNode node, String pointer) {
        double[] row = new double[node.size()];
        for (int i = 0; i < row.length; i++) {
            JsonNode value = node.get(i);
            if (value == null || !isFinite(value)) {
                problem(pointer, "holds something that is no finite number");
                return row;
            }
            row[i] = value.asDouble();
        }
        if (row.length == 0) {
            problem(pointer, "is a list of numbers");
        }
        return row;
    }

    private boolean isList(JsonNode node, String pointer) {
        if (!node.isArray() && !node.isMissingNode()) {
            problem(pointer, "is a list");
        }
        return node.isArray();
    }

    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.asDouble());
    }

    private static boolean isUnknown(JsonNode value) {
        return value.isNull() || (value.isNumber() && Double.isNaN(value.asDouble()));
    }
}

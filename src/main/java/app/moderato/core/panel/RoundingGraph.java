package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The fractions of a two-way table as a graph: rows and columns are nodes, fractions are edges. Slack edges make every
 * node's sum whole, so that fractions lie on cycles; along a cycle mass is moved until an edge becomes 0 or 1.
 */
final class RoundingGraph {
    private final int rows;
    private final int columns;
    private final List<Edge> edges = new ArrayList<>();

    RoundingGraph(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    private static final class Edge {
        final int row;
        final int column;
        double fraction;

        Edge(int row, int column, double fraction) {
            this.row = row;
            this.column = column;
            this.fraction = fraction;
        }

        boolean open() {
            return fraction > ControlledRounding.NEAR && fraction < 1 - ControlledRounding.NEAR;
        }
    }

    void add(int row, int column, double fraction) {
        edges.add(new Edge(row, column, fraction));
    }

    /** Whether each added edge is rounded up, in the order of adding. */
    boolean[] round(SplittableRandom random) {
        int asked = edges.size();
        addSlack();
        List<List<Edge>> at = new ArrayList<>();
        for (int node = 0; node < rows + 1 + columns + 1; node++) {
            at.add(new ArrayList<>());
        }
        for (Edge edge : edges) {
            if (edge.open()) {
                at.get(edge.row).add(edge);
                at.get(rows + 1 + edge.column).add(edge);
            }
        }
        for (int node = 0; node < at.size(); node++) {
            while (anyOpen(at.get(node))) {
                settle(cycleFrom(node, at), random);
            }
        }
        boolean[] up = new boolean[asked];
        for (int i = 0; i < asked; i++) {
            up[i] = edges.get(i).fraction > 0.5;
        }
        return up;
    }

    private void addSlack() {
        double[] rowSums = new double[rows];
        double[] columnSums = new double[columns];
        for (Edge edge : edges) {
            rowSums[edge.row] += edge.fraction;
            columnSums[edge.column] += edge.fraction;
        }
        for (int row = 0; row < rows; row++) {
            add(row, columns, slack(rowSums[row]));
        }
        for (int column = 0; column < columns; column++) {
            add(rows, column, slack(columnSums[column]));
        }
    }

    private static double slack(double sum) {
        return Math.max(0, Math.ceil(sum - ControlledRounding.NEAR) - sum);
    }

    private static boolean anyOpen(List<Edge> candidates) {
        candidates.removeIf(edge -> !edge.open());
        return !candidates.isEmpty();
    }

    /** Walks open edges until a node comes again; a dead end, which only rounding noise makes, gives the walk itself. */
    private List<Edge> cycleFrom(int start, List<List<Edge>> at) {
        int[] reached = new int[at.size()];
        Arrays.fill(reached, -1);
        List<Edge> path = new ArrayList<>();
        int node = start;
        while (reached[node] < 0) {
            reached[node] = path.size();
            Edge came = path.isEmpty() ? null : path.getLast();
            List<Edge> here = at.get(node);
            here.removeIf(edge -> !edge.open());
            Edge next = here.stream().filter(edge -> edge != came).findFirst().orElse(null);
            if (next == null) {
                return List.of(path.getLast());
            }
            path.add(next);
            node = node <= rows ? rows + 1 + next.column : next.row;
        }
        return path.subList(reached[node], path.size());
    }

    private static void settle(List<Edge> cycle, SplittableRandom random) {
        if (cycle.size() == 1) {
            cycle.getFirst().fraction = Math.rint(cycle.getFirst().fraction);
            return;
        }
        double rise = 1;
        double fall = 1;
        for (int i = 0; i < cycle.size(); i++) {
            double fraction = cycle.get(i).fraction;
            rise = Math.min(rise, i % 2 == 0 ? 1 - fraction : fraction);
            fall = Math.min(fall, i % 2 == 0 ? fraction : 1 - fraction);
        }
        double step = random.nextDouble() * (rise + fall) < fall ? rise : -fall;
        for (int i = 0; i < cycle.size(); i++) {
            cycle.get(i).fraction += i % 2 == 0 ? step : -step;
        }
    }
}

package app.moderato.core.analysis.stability;

import app.moderato.core.analysis.Bootstrap;
import app.moderato.core.analysis.agreement.Icc;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.stability.Reliability.Figure;
import app.moderato.core.analysis.stability.Reliability.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Works {@link Reliability} out. */
final class SeedReliability {
    /** Bootstrap draws. */
    static final int DRAWS = 1_000;

    private static final List<Icc.Model> FORMS = List.of(Icc.Model.ONE_WAY, Icc.Model.AGREEMENT, Icc.Model.CONSISTENCY);

    private final int people;
    private final List<Group> groups = new ArrayList<>();

    /** The whole targets of one wording and model: each person's rows, one row for each concept that all seeds rated. */
    private static final class Group {
        private final int wording;
        private final int model;
        private final double[][][] rows;

        Group(int wording, int model, double[][][] rows) {
            this.wording = wording;
            this.model = model;
            this.rows = rows;
        }

        int targets() {
            return Arrays.stream(rows).mapToInt(own -> own.length).sum();
        }

        /** @param times how often each person is in */
        double[][] drawn(int[] times) {
            List<double[]> drawn = new ArrayList<>();
            for (int person = 0; person < rows.length; person++) {
                for (int time = 0; time < times[person]; time++) {
                    drawn.addAll(Arrays.asList(rows[person]));
                }
            }
            return drawn.toArray(double[][]::new);
        }
    }

    private SeedReliability(RatingCube cube) {
        people = cube.people();
        for (int wording = 1; wording <= cube.wordings(); wording++) {
            for (int model = 1; model <= cube.models(); model++) {
                List<RatingSheet> seeds = cube.seeds(wording, model);
                if (seeds.size() > 1) {
                    Group group = new Group(wording, model, rows(seeds, people));
                    if (group.targets() > 2) {
                        groups.add(group);
                    }
                }
            }
        }
    }

    private static double[][][] rows(List<RatingSheet> seeds, int people) {
        double[][][] rows = new double[people][][];
        for (int i = 0; i < people; i++) {
            List<double[]> own = new ArrayList<>();
            for (int concept = 0; concept < seeds.getFirst().values().length; concept++) {
                double[] row = new double[seeds.size()];
                for (int seed = 0; seed < row.length; seed++) {
                    row[seed] = seeds.get(seed).values()[concept][i];
                }
                if (Arrays.stream(row).noneMatch(Double::isNaN)) {
                    own.add(row);
                }
            }
            rows[i] = own.toArray(double[][]::new);
        }
        return rows;
    }

    /** Empty where no wording was asked twice of a model, or nothing varies. */
    static Optional<Reliability> of(RatingCube cube, long seed) {
        SeedReliability of = new SeedReliability(cube);
        return of.groups.isEmpty() ? Optional.empty() : of.reliability(cube, seed);
    }

    private Optional<Reliability> reliability(RatingCube cube, long seed) {
        int[] once = new int[people];
        Arrays.fill(once, 1);
        double[] values = averages(once);
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            return Optional.empty();
        }
        double[][] draws = new double[FORMS.size()][DRAWS];
        Random random = new Random(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] times = new int[people];
            for (int i = 0; i < people; i++) {
                times[random.nextInt(people)]++;
            }
            double[] drawn = averages(times);
            for (int form = 0; form < drawn.length; form++) {
                draws[form][draw] = drawn[form];
            }
        }
        return Optional.of(new Reliability(
                figure(values[0], draws[0]),
                figure(values[1], draws[1]),
                figure(values[2], draws[2]),
                measured(),
                cube.seeds(groups.getFirst().wording, groups.getFirst().model).size(),
                groups.stream().map(group -> part(group, once)).toList()));
    }

    private static Figure figure(double value, double[] draws) {
        boolean none = Arrays.stream(draws).allMatch(Double::isNaN);
        return new Figure(value, none ? new Interval(value, value) : Bootstrap.interval(draws));
    }

    /** Over the groups in which something varies. */
    private double[] averages(int[] times) {
        double[] sums = new double[FORMS.size()];
        int[] counts = new int[FORMS.size()];
        for (Group group : groups) {
            double[][] drawn = group.drawn(times);
            for (int form = 0; form < sums.length && drawn.length > 1; form++) {
                double value = Icc.single(drawn, FORMS.get(form));
                if (!Double.isNaN(value)) {
                    sums[form] += value;
                    counts[form]++;
                }
            }
        }
        for (int form = 0; form < sums.length; form++) {
            sums[form] = counts[form] == 0 ? Double.NaN : sums[form] / counts[form];
        }
        return sums;
    }

    private int measured() {
        Set<Integer> with = new HashSet<>();
        for (Group group : groups) {
            for (int i = 0; i < people; i++) {
                if (group.rows[i].length > 0) {
                    with.add(i);
                }
            }
        }
        return with.size();
    }

    private static Part part(Group group, int[] once) {
        double[][] rows = group.drawn(once);
        return new Part(
                group.wording,
                group.model,
                rows.length,
                Icc.single(rows, FORMS.get(0)),
                Icc.single(rows, FORMS.get(1)),
                Icc.single(rows, FORMS.get(2)));
    }
}

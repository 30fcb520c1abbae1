package app.moderato.core.analysis.ordinal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A column for each group but the first: 1 for its people, else 0 (R's treatment contrasts). */
final class GroupCovariate extends Covariate {
    private static final int MISSING = -1;

    private final List<String> groups;
    private final int[] places;

    GroupCovariate(String name, List<? extends @Nullable String> values, List<String> groups) {
        super(name, values.size());
        this.groups = List.copyOf(groups);
        places = values.stream()
                .mapToInt(value -> value == null || value.isEmpty() ? MISSING : place(value))
                .toArray();
    }

    private int place(String value) {
        int place = groups.indexOf(value);
        if (place < 0) {
            throw new IllegalArgumentException("“" + value + "” is no group of “" + name() + "”: " + groups + ".");
        }
        return place;
    }

    @Override
    boolean missing(int person) {
        return places[person] == MISSING;
    }

    @Override
    Coding coding(int[] people) {
        int[] used = Arrays.stream(people)
                .map(person -> places[person])
                .distinct()
                .sorted()
                .toArray();
        return new Contrasts(used);
    }

    private final class Contrasts implements Coding {
        private final int[] used;

        Contrasts(int[] used) {
            this.used = used;
        }

        @Override
        public List<String> columns() {
            return Arrays.stream(used)
                    .skip(1)
                    .mapToObj(place -> name() + groups.get(place))
                    .toList();
        }

        @Override
        public double[] of(int person) {
            return row(places[person]);
        }

        @Override
        public double[] of(Map<String, String> profile) {
            int place = place(Coding.value(profile, name()));
            if (IntStream.of(used).noneMatch(one -> one == place)) {
                throw new IllegalArgumentException(
                        "Nobody of “" + name() + "” is in “" + groups.get(place) + "”, so nothing is known of it.");
            }
            return row(place);
        }

        private double[] row(int place) {
            return Arrays.stream(used)
                    .skip(1)
                    .mapToDouble(one -> one == place ? 1 : 0)
                    .toArray();
        }
    }
}

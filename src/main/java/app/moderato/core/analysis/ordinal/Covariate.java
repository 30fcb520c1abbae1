package app.moderato.core.analysis.ordinal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may move a rating: one value per person, in the order of the ratings. Immutable. */
public abstract sealed class Covariate permits NumberCovariate, GroupCovariate, Interaction {
    private final String name;
    private final int people;

    Covariate(String name, int people) {
        this.name = name;
        this.people = people;
    }

    /**
     * A number, such as an age, with one coefficient per unit.
     *
     * @param numbers finite, NaN where one is missing
     */
    public static Covariate number(String name, double[] numbers) {
        return new NumberCovariate(name, numbers.clone());
    }

    /**
     * Groups, such as regions, each with a coefficient against the first one that somebody is in.
     *
     * @param values per person one of {@code groups}, or null or empty where it is missing
     * @param groups in the order wanted; those nobody is in are left out
     */
    public static Covariate groups(String name, List<? extends @Nullable String> values, List<String> groups) {
        return new GroupCovariate(name, values, groups);
    }

    /** How far the effect of one depends on the other; named {@code a:b}, to be given beside the two themselves. */
    public static Covariate interaction(Covariate first, Covariate second) {
        return new Interaction(first, second);
    }

    public final String name() {
        return name;
    }

    final int people() {
        return people;
    }

    abstract boolean missing(int person);

    /** Whether this is the covariate of that name or made of it. */
    boolean involves(String covariate) {
        return name.equals(covariate);
    }

    /** The columns that the values of these people make. */
    abstract Coding coding(int[] people);
}

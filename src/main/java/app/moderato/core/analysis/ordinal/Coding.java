package app.moderato.core.analysis.ordinal;

import java.util.List;
import java.util.Map;

/** A covariate as columns of numbers. */
interface Coding {
    /** As R names them: a number's own name, a group's after the covariate's. */
    List<String> columns();

    /** Somebody whose value is not missing. */
    double[] of(int person);

    /** @param profile values by the covariates' names */
    double[] of(Map<String, String> profile);

    static String value(Map<String, String> profile, String name) {
        String value = profile.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The profile says nothing about “" + name + "”.");
        }
        return value;
    }
}

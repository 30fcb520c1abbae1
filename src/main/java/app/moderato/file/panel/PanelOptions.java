package app.moderato.file.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filters and quotas as the command line writes them. */
public final class PanelOptions {
    private PanelOptions() {}

    /**
     * @param options such as {@code age=25-54} and {@code region=South|West}, one attribute each
     * @throws InvalidInput with every option that is not of this form
     */
    public static Map<String, String> filter(List<String> options) throws InvalidInput {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> filter = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1 || option.substring(equals + 1).isBlank()) {
                problems.add(Problem.error(
                        "", "--filter “" + option + "” is not of the form age=25-54 or region=South|West."));
            } else if (filter.putIfAbsent(
                            name(option, equals), option.substring(equals + 1).strip())
                    != null) {
                problems.add(twice("--filter", name(option, equals)));
            }
        }
        return orProblems(filter, problems);
    }

    /**
     * @param name of the option, for sentences
     * @param options such as {@code gender=female:0.5,male:0.5}, one attribute each; a category may contain commas and
     *     colons, a share is what follows its last colon
     * @throws InvalidInput with every option that is not of this form
     */
    public static Map<String, Map<String, Double>> shares(String name, List<String> options) throws InvalidInput {
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<String, Double>> quotas = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                problems.add(malformed(name, option));
            } else if (quotas.putIfAbsent(name(option, equals), shares(name, option, equals, problems)) != null) {
                problems.add(twice(name, name(option, equals)));
            }
        }
        return orProblems(quotas, problems);
    }

    private static Map<String, Double> shares(String name, String option, int equals, List<Problem> problems) {
        Map<String, Double> shares = new LinkedHashMap<>();
        // a comma ends a pair only after a share: categories such as $25,000 - $49,999 have commas of their own
        for (String pair : option.substring(equals + 1).split("(?<=:\\s{0,9}[0-9.]{1,20}\\s{0,9}),", -1)) {
            int colon = pair.lastIndexOf(':');
            try {
                double share = Double.parseDouble(pair.substring(colon + 1).strip());
                if (colon < 1 || shares.putIfAbsent(pair.substring(0, colon).strip(), share) != null) {
                    problems.add(malformed(name, option));
                }
            } catch (NumberFormatException e) {
                problems.add(malformed(name, option));
            }
        }
        return shares;
    }

    private static String name(String option, int equals) {
        return option.substring(0, equals).strip();
    }

    private static Problem malformed(String name, String option) {
        return Problem.error("", name + " “" + option + "” is not of the form gender=female:0.5,male:0.5.");
    }

    private static Problem twice(String option, String attribute) {
        return Problem.error("", option + " for " + attribute + " is given twice; give each attribute once.");
    }

    private static <T> T orProblems(T parsed, List<Problem> problems) throws InvalidInput {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems.stream().distinct().toList());
        }
        return parsed;
    }
}

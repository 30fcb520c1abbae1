package app.moderato.core.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether a study can be run: everything that is wrong with it, at once, by place. */
public final class StudyCheck {
    private StudyCheck() {}

    public static List<Problem> check(Study study, ScaleLibrary scales) {
        return check(study, scales, Doubt.NONE);
    }

    /** @param doubt what of the study's file could not be read and was told already */
    public static List<Problem> check(Study study, ScaleLibrary scales, Doubt doubt) {
        List<Problem> problems = new ArrayList<>();
        SettingsCheck.check(study, problems);
        ConceptCheck.check(study, problems);
        PanelSpecCheck.check(study.panel(), problems);
        GuideCheck.check(study, scales, doubt, problems);
        LogicCheck.check(study, scales, doubt, problems);
        PlaceholderCheck.check(study, doubt, problems);
        GroupCheck.check(study, scales, doubt, problems);
        StopCheck.check(study, doubt, problems);
        return problems;
    }

    /**
     * Finds each {@code {{persona.X}}} that some persona cannot fill, and subgroups that nobody is in; to be called before
     * anything is sent.
     *
     * @param personas of each persona, the look-up that will fill the prompts, such as {@code persona::attribute}
     */
    public static List<Problem> checkPanel(Study study, List<Function<String, Optional<String>>> personas) {
        List<Problem> problems = new ArrayList<>();
        StopCheck.checkPanel(study, personas, problems);
        for (Asked asked : Asked.of(study.guide())) {
            asked.texts()
                    .forEach((key, text) -> Template.placeholders(text).stream()
                            .filter(name -> name.startsWith("persona."))
                            .distinct()
                            .forEach(name -> unfilled(name, personas)
                                    .ifPresent(sentence -> problems.add(Problem.error(asked.pointer(key), sentence)))));
        }
        return problems;
    }

    private static Optional<String> unfilled(String name, List<Function<String, Optional<String>>> personas) {
        String attribute = name.substring("persona.".length());
        long lacking = personas.stream()
                .filter(persona -> persona.apply(attribute).isEmpty())
                .count();
        if (lacking == 0) {
            return Optional.empty();
        }
        String who = lacking == personas.size()
                ? "No persona of this panel has"
                : lacking + " of " + personas.size() + " personas have no";
        String what = lacking == personas.size() ? " an attribute “" : " attribute “";
        return Optional.of("{{" + name + "}} cannot be filled: " + who + what + attribute
                + "”. Use an attribute that all of them have, or add it to the panel.");
    }

    /** The problems in the order of their lines, then errors before warnings. */
    public static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparing(Problem::severity))
                .toList();
    }
}

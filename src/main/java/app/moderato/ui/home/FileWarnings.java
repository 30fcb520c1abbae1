package app.moderato.ui.home;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Problem;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The study file's warnings by the step they are about. */
final class FileWarnings {
    /** Of a study's file, each with a page of its own. */
    enum Part {
        CONCEPTS("concepts"),
        PANEL("panel"),
        /** And what belongs to no other page. */
        GUIDE("guide");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        private static Part of(Problem problem) {
            String first = problem.pointer().replaceFirst("^/", "").replaceFirst("/.*", "");
            for (Part part : values()) {
                if (part.key.equals(first)) {
                    return part;
                }
            }
            return GUIDE;
        }
    }

    private static final Pattern CONCEPT = Pattern.compile("/concepts/(\\d{1,6})(?:/.*)?");

    private FileWarnings() {}

    static List<Problem> of(OpenStudy study, Part part) {
        return study.file().warnings().stream()
                .filter(problem -> Part.of(problem) == part)
                .toList();
    }

    /** Where a person sees what the warning is about. */
    static Place place(OpenStudy study, Problem problem) {
        return switch (Part.of(problem)) {
            case CONCEPTS -> concept(study.study().concepts(), problem);
            case PANEL -> new Place.PanelOf(null);
            case GUIDE -> new Place.GuideOf(null);
        };
    }

    private static Place concept(List<Concept> concepts, Problem problem) {
        Matcher place = CONCEPT.matcher(problem.pointer());
        int index = place.matches() ? Integer.parseInt(place.group(1)) : -1;
        return new Place.Concepts(
                index >= 0 && index < concepts.size() ? concepts.get(index).id() : null);
    }
}

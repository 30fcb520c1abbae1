package app.moderato.ui.desk;

import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong, or worth a look, in the open study, by the page that shows it. */
public final class StudyProblems {
    /** Of a study, each with a page of its own. */
    public enum Part {
        CONCEPTS("concepts"),
        PANEL("panel"),
        /** And what belongs to no other page. */
        GUIDE("guide");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        /** @param place a JSON pointer, or the name of a field */
        private static Part of(String place) {
            String first = place.replaceFirst("^/", "").replaceFirst("/.*", "");
            return Stream.of(values())
                    .filter(part -> part.key.equals(first))
                    .findFirst()
                    .orElse(GUIDE);
        }
    }

    private static final Pattern CONCEPT = Pattern.compile("/concepts/(\\d{1,6})(?:/.*)?");
    private static final Pattern FIELD = Pattern.compile("(concepts|guide)/([^/]+)/.*");

    private StudyProblems() {}

    /** Errors, then warnings. */
    public static List<Problem> of(OpenStudy study, Part part) {
        return Stream.concat(study.errors().stream(), study.file().warnings().stream())
                .filter(problem -> Part.of(problem.pointer()) == part)
                .toList();
    }

    /** How many things keep the study from being run. */
    public static int open(OpenStudy study) {
        return study.errors().size() + study.unfinished().size();
    }

    /** Where the first thing is that keeps the study from being run. */
    public static Optional<Place> firstOpen(OpenStudy study) {
        return study.errors().stream()
                .map(problem -> place(study, problem))
                .findFirst()
                .or(() -> study.unfinished().keySet().stream()
                        .sorted()
                        .map(StudyProblems::ofField)
                        .findFirst());
    }

    /** Where a person sees what the problem is about. */
    public static Place place(OpenStudy study, Problem problem) {
        return switch (Part.of(problem.pointer())) {
            case CONCEPTS ->
                new Place.Concepts(concept(study, problem.pointer()).orElse(null));
            case PANEL -> new Place.PanelOf(null);
            case GUIDE ->
                problem.pointer().startsWith("/guide")
                        ? new Place.GuideOf(question(study, problem.pointer()).orElse(null))
                        : over(problem.pointer());
        };
    }

    private static Place over(String pointer) {
        return pointer.startsWith("/group") ? new Place.GroupPlan() : new Place.StudySettings();
    }

    private static Place ofField(String field) {
        Matcher parts = FIELD.matcher(field);
        if (!parts.matches()) {
            return Part.of(field) == Part.PANEL ? new Place.PanelOf(null) : over("/" + field);
        }
        return parts.group(1).equals("concepts")
                ? new Place.Concepts(new ConceptId(parts.group(2)))
                : new Place.GuideOf(new QuestionId(parts.group(2)));
    }

    private static Optional<ConceptId> concept(OpenStudy study, String pointer) {
        Matcher place = CONCEPT.matcher(pointer);
        int index = place.matches() ? Integer.parseInt(place.group(1)) : -1;
        return index >= 0 && index < study.study().concepts().size()
                ? Optional.of(study.study().concepts().get(index).id())
                : Optional.empty();
    }

    private static Optional<QuestionId> question(OpenStudy study, String pointer) {
        return GuideOutline.at(study.study().guide(), pointer).map(Question::id);
    }
}

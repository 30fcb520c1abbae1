package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The guide as people read it: its questions numbered through all sections, each with what is worth a second look. */
public record GuideOutline(List<Entry> entries) {
    public GuideOutline {
        entries = List.copyOf(entries);
    }

    /**
     * @param number from 1, through all sections
     * @param findings why the wording or design is worth a second look and a better way; empty for none
     */
    public record Entry(int number, GuideSection section, Question question, List<Problem> findings) {
        public Entry {
            findings = List.copyOf(findings);
        }
    }

    public static GuideOutline of(Study study, ScaleLibrary scales) {
        List<Problem> warnings = GuideLint.lint(study, scales);
        List<Entry> entries = new ArrayList<>();
        for (Asked asked : Asked.of(study.guide())) {
            String place = asked.pointer("");
            List<Problem> findings = warnings.stream()
                    .filter(warning ->
                            warning.pointer().equals(place) || warning.pointer().startsWith(place + "/"))
                    .toList();
            entries.add(new Entry(entries.size() + 1, asked.section(), asked.question(), findings));
        }
        return new GuideOutline(entries);
    }

    public List<Entry> in(GuideSection section) {
        return entries.stream().filter(entry -> entry.section() == section).toList();
    }

    public Optional<Entry> find(QuestionId id) {
        return entries.stream()
                .filter(entry -> entry.question().id().equals(id))
                .findFirst();
    }

    /** The question that a JSON pointer such as {@code /guide/before/0/text} leads to. */
    public static Optional<Question> at(Guide guide, String pointer) {
        return Asked.of(guide).stream()
                .filter(asked -> (pointer + "/").startsWith(asked.pointer("") + "/"))
                .map(Asked::question)
                .findFirst();
    }

    /** Those whose condition reads this question. */
    public List<Entry> decidedBy(QuestionId id) {
        return entries.stream()
                .filter(entry -> {
                    Condition condition = entry.question().wording().askIf();
                    return condition != null && condition.reads().contains(id);
                })
                .toList();
    }
}

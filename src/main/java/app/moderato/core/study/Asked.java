package app.moderato.core.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A question at its place in the guide. */
record Asked(GuideSection section, int index, Question question) {
    /** Whether an answer can be read from an earlier question. */
    enum Reach {
        IN_REACH,
        ITSELF,
        /** Asked later, or not at all before this one. */
        LATER,
        /** Asked once for each concept, so that there is not one answer but several. */
        SEVERAL
    }

    static List<Asked> of(Guide guide) {
        List<Asked> all = new ArrayList<>();
        add(all, GuideSection.BEFORE, guide.before());
        add(all, GuideSection.QUESTIONS, guide.questions());
        add(all, GuideSection.AFTER, guide.after());
        return all;
    }

    private static void add(List<Asked> all, GuideSection section, List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            all.add(new Asked(section, i, questions.get(i)));
        }
    }

    QuestionId id() {
        return question.id();
    }

    /** What is said to the persona, by key: the question and the probe of its own, where it has one. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("text", question.wording().text());
        String probe = question.wording().probe();
        if (probe != null) {
            texts.put("probe", probe);
        }
        return texts;
    }

    /** JSON pointer of the question, or of one of its keys. */
    String pointer(String key) {
        String place = "/guide/" + section.name().toLowerCase(Locale.ROOT) + "/" + index;
        return key.isEmpty() ? place : place + "/" + key;
    }

    /** Whether this question, when it is asked, can know the answer to {@code other}. */
    Reach reach(Asked other) {
        if (other.section == section && other.index == index) {
            return Reach.ITSELF;
        }
        if (other.section == section) {
            return other.index < index ? Reach.IN_REACH : Reach.LATER;
        }
        if (other.section.compareTo(section) > 0) {
            return Reach.LATER;
        }
        return other.section == GuideSection.BEFORE ? Reach.IN_REACH : Reach.SEVERAL;
    }
}

package app.moderato.core.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group discussion as the study file plans it.
 *
 * @param participants 0 where the file leaves it open
 * @param concepts empty for all
 * @param construct the scale utterances are scored on, null for the first rating question's
 * @param sections empty for the default course
 */
public record GroupPlan(
        int participants,
        List<ConceptId> concepts,
        @Nullable String construct,
        List<Section> sections) {
    public GroupPlan {
        concepts = List.copyOf(concepts);
        sections = List.copyOf(sections);
    }

    /** What happens in a section. */
    public enum Kind {
        WARM_UP,
        PRIVATE,
        SHOW,
        DISCUSS,
        PROBE,
        /** Everybody answers unseen; the table hears the outcome when it is shown. */
        POLL,
        CLOSE
    }

    /**
     * @param minutes of speaking time at 150 words a minute; 0 where the file leaves it open
     * @param concept that it is about, null for the one that is on
     * @param say the moderator's opening question, null for the moderator's own words
     */
    public record Section(
            Kind kind,
            double minutes,
            @Nullable ConceptId concept,
            @Nullable String say) {
        public Section(Kind kind, double minutes) {
            this(kind, minutes, null, null);
        }
    }
}

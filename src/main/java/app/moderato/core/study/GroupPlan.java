package app.moderato.core.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group discussion as the study file plans it.
 *
 * @param participants 0 where the file leaves it open: as many as there are, up to {@link #MOST_BY_ITSELF}
 * @param concepts empty for all
 * @param construct the scale utterances are scored on, null for the first rating question's
 * @param sections empty for the usual course
 */
public record GroupPlan(
        int participants,
        List<ConceptId> concepts,
        @Nullable String construct,
        List<Section> sections) {
    /** Participants of a group that nobody has set a size for, where the panel has as many. */
    public static final int MOST_BY_ITSELF = 10;

    /** All left open. */
    public static final GroupPlan OPEN = new GroupPlan(0, List.of(), null, List.of());

    /** What a group goes through where the file names no sections. */
    public static final List<Section> USUAL_COURSE = List.of(
            new Section(Kind.WARM_UP, 3),
            new Section(Kind.PRIVATE, 0),
            new Section(Kind.DISCUSS, 8),
            new Section(Kind.PRIVATE, 0),
            new Section(Kind.CLOSE, 0));

    public GroupPlan {
        concepts = List.copyOf(concepts);
        sections = List.copyOf(sections);
    }

    /** The sections, or the usual course where there are none. */
    public List<Section> course() {
        return sections.isEmpty() ? USUAL_COURSE : sections;
    }

    /** How many of a panel take part. */
    public int participantsOf(int people) {
        return Math.min(people, participants == 0 ? MOST_BY_ITSELF : participants);
    }

    public GroupPlan withConcepts(List<ConceptId> newConcepts) {
        return new GroupPlan(participants, newConcepts, construct, sections);
    }

    public GroupPlan withSections(List<Section> newSections) {
        return new GroupPlan(participants, concepts, construct, newSections);
    }

    /** What happens in a section. */
    public enum Kind {
        WARM_UP,
        /** Each one alone, scored, not heard by the others. */
        PRIVATE,
        SHOW,
        DISCUSS,
        PROBE,
        /** Everybody answers unseen; the table hears the outcome when it is shown. */
        POLL,
        CLOSE;

        /** A section of this kind may be about one concept. */
        public boolean ofConcept() {
            return this == PRIVATE || this == SHOW || this == DISCUSS || this == PROBE || this == POLL;
        }

        /** Each participant answers alone. */
        public boolean alone() {
            return this == PRIVATE || this == POLL;
        }
    }

    /**
     * @param minutes of speaking time at 150 words a minute; 0 where the file leaves it open
     * @param concept it is about; null for the one that is on: what stands between warm-up and close is gone through
     *     once for each concept, unless a section there names one
     * @param say what the moderator opens it with; null for words of the moderator's own
     */
    public record Section(
            Kind kind,
            double minutes,
            @Nullable ConceptId concept,
            @Nullable String say) {
        /** About no concept in particular, opened in the moderator's own words. */
        public Section(Kind kind, double minutes) {
            this(kind, minutes, null, null);
        }

        /** A kind that is about no concept drops it. */
        public Section withKind(Kind newKind) {
            return new Section(newKind, minutes, newKind.ofConcept() ? concept : null, say);
        }

        public Section withMinutes(double newMinutes) {
            return new Section(kind, newMinutes, concept, say);
        }

        public Section withConcept(@Nullable ConceptId newConcept) {
            return new Section(kind, minutes, newConcept, say);
        }

        public Section withSay(@Nullable String newSay) {
            return new Section(kind, minutes, concept, newSay);
        }
    }
}

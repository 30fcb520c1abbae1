package app.moderato.core.study;

import java.util.Collection;

/** Ids for concepts that come without. */
public final class ConceptIds {
    private ConceptIds() {}

    /** An id made of the concept's name that none of the others has. */
    public static ConceptId fresh(String name, Collection<ConceptId> taken) {
        return new ConceptId(Slug.fresh(Slug.of(name, "concept"), id -> taken.contains(new ConceptId(id))));
    }
}

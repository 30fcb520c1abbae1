package app.moderato.ui.transcript;

import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import org.jspecify.annotations.Nullable;

/** A row of the left list. */
sealed interface Hit {
    /** Answers found. */
    int matches();

    /** What makes it the same row in another search. */
    Object key();

    /** @param best the answer that comes first, for the row's excerpt */
    record Person(PersonName name, int matches, LazyAnswer best) implements Hit {
        @Override
        public Object key() {
            return name.id();
        }
    }

    /**
     * @param label such as {@code Q3}
     * @param kind of question, for people
     */
    record Question(QuestionId id, String label, String wording, String kind, int matches) implements Hit {
        @Override
        public Object key() {
            return id;
        }
    }

    /** @param concept null for what is asked outside the concepts */
    record Concept(@Nullable ConceptName concept, String title, int matches) implements Hit {
        /** The concept's id, empty outside the concepts. */
        @Override
        public String key() {
            return concept == null ? "" : concept.id();
        }
    }
}

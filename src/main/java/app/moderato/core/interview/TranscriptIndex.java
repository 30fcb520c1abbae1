package app.moderato.core.interview;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom each cell of a run asks what about which concept, in a few bytes a cell. Nothing of it changes once a run has
 * begun.
 */
public final class TranscriptIndex {
    private final long[] cells;
    private final int[] personas;
    private final int[] questions;
    private final int[] concepts;
    private final int[] showings;
    private final List<PersonaId> personaIds;
    private final List<QuestionId> questionIds;
    private final List<String> conceptIds;

    private TranscriptIndex(Builder from) {
        this.cells = Arrays.copyOf(from.cells, from.size);
        this.personas = Arrays.copyOf(from.personas, from.size);
        this.questions = Arrays.copyOf(from.questions, from.size);
        this.concepts = Arrays.copyOf(from.concepts, from.size);
        this.showings = Arrays.copyOf(from.showings, from.size);
        this.personaIds = from.personaIds.keySet().stream().map(PersonaId::new).toList();
        this.questionIds =
                from.questionIds.keySet().stream().map(QuestionId::new).toList();
        this.conceptIds = List.copyOf(from.conceptIds.keySet());
    }

    public int size() {
        return cells.length;
    }

    public CellId cell(int position) {
        return new CellId(cells[position]);
    }

    /** @return the place of a cell in the order planned, from 0; negative where the run has no such cell */
    public int position(long cell) {
        return Arrays.binarySearch(cells, cell);
    }

    public PersonaId persona(int position) {
        return personaIds.get(personas[position]);
    }

    public QuestionId question(int position) {
        return questionIds.get(questions[position]);
    }

    /** The concept's id, empty outside the concepts. */
    public String concept(int position) {
        return conceptIds.get(concepts[position]);
    }

    /** From 1. */
    public int showing(int position) {
        return showings[position];
    }

    /** A number for each person, in the order in which they are first asked. */
    int person(int position) {
        return personas[position];
    }

    int people() {
        return personaIds.size();
    }

    /** Whether a cell belongs to what is asked for, as far as its place tells. */
    public boolean within(TranscriptQuery query, int position) {
        return (query.question() == null || query.question().equals(question(position)))
                && (query.concept() == null || query.concept().equals(concept(position)));
    }

    /** Takes the cells in the order planned. */
    public static final class Builder {
        private final Map<String, Integer> personaIds = new LinkedHashMap<>();
        private final Map<String, Integer> questionIds = new LinkedHashMap<>();
        private final Map<String, Integer> conceptIds = new LinkedHashMap<>();
        private final long[] cells;
        private final int[] personas;
        private final int[] questions;
        private final int[] concepts;
        private final int[] showings;
        private int size;

        /** @param cells at most */
        public Builder(int cells) {
            this.cells = new long[cells];
            this.personas = new int[cells];
            this.questions = new int[cells];
            this.concepts = new int[cells];
            this.showings = new int[cells];
        }

        /** @param cell larger than those before */
        public void add(long cell, String persona, String concept, String question, int showing) {
            if (size > 0 && cells[size - 1] >= cell) {
                throw new IllegalArgumentException("Cell " + cell + " comes after " + cells[size - 1]);
            }
            cells[size] = cell;
            personas[size] = number(personaIds, persona);
            questions[size] = number(questionIds, question);
            concepts[size] = number(conceptIds, concept);
            showings[size] = showing;
            size++;
        }

        private static int number(Map<String, Integer> known, String id) {
            Integer number = known.get(id);
            if (number == null) {
                number = known.size();
                known.put(id, number);
            }
            return number;
        }

        public TranscriptIndex build() {
            return new TranscriptIndex(this);
        }
    }
}

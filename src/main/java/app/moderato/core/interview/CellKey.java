package app.moderato.core.interview;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;

/**
 * Identity of a cell inside a run: one question put to one persona about one concept, one showing, one replicate.
 *
 * @param concept the concept's id, empty before and after the concepts
 * @param showing 1, or 2 where the control is shown again
 * @param replicate from 1
 */
public record CellKey(PersonaId persona, String concept, QuestionId question, int showing, int replicate) {}

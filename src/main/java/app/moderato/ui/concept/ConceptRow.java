package app.moderato.ui.concept;

import app.moderato.core.study.Concept;
import app.moderato.ui.control.ConceptName;

/** @param words of its text */
record ConceptRow(ConceptName name, Concept concept, int words) {}

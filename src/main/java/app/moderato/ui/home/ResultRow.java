package app.moderato.ui.home;

import app.moderato.core.analysis.LikertSummary.Interval;
import app.moderato.ui.control.ConceptName;

/** @param top2 share 0..1, with its 95 % interval */
record ResultRow(ConceptName concept, double top2, Interval interval) {}

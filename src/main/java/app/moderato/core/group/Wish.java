package app.moderato.core.group;

import app.moderato.core.panel.PersonaId;

/** @param points 0..100, how much somebody wants to speak next */
public record Wish(PersonaId who, int points) {}

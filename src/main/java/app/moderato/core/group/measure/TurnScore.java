package app.moderato.core.group.measure;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What a participant's turn tells by its words alone. A turn is talk, no answer to the question of the scale: its score
 * shows where the talk goes, and is no reaction.
 *
 * @param turn its number
 * @param construct on the group's scale
 * @param sentiment on the scale of that name; null where the library has none
 */
public record TurnScore(
        int turn, PersonaId who, Rating construct, @Nullable Rating sentiment) {}

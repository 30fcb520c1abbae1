package app.moderato.core.group.measure;

import app.moderato.core.group.GroupState;
import app.moderato.core.group.Theme;
import app.moderato.core.group.Turn;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import java.util.Objects;

/**
 * A theme with who spoke of it.
 *
 * @param speakers each once, in the order in which they are quoted
 * @param quotes verbatim passages of participants' turns, one at least
 */
public record SaidTheme(String name, List<PersonaId> speakers, List<Said> quotes) {
    /** Of so many people or fewer it is a minority's. */
    private static final int FEW = 2;

    public SaidTheme {
        speakers = List.copyOf(speakers);
        quotes = List.copyOf(quotes);
    }

    /** @param turn number of the turn in which it stands */
    public record Said(PersonaId who, int turn, String words) {}

    static SaidTheme of(Theme theme, GroupState state) {
        List<Said> quotes = theme.quotes().stream()
                .map(quote -> new Said(speaker(quote, state), quote.turn(), quote.words()))
                .toList();
        return new SaidTheme(
                theme.name(), quotes.stream().map(Said::who).distinct().toList(), quotes);
    }

    private static PersonaId speaker(Theme.Quote quote, GroupState state) {
        Turn turn = state.turns().get(quote.turn() - 1);
        return Objects.requireNonNull(turn.speaker(), "the moderator is never quoted");
    }

    /** Spoken of by one or two people. */
    public boolean ofFew() {
        return speakers.size() <= FEW;
    }
}

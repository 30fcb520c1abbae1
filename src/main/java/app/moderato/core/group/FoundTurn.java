package app.moderato.core.group;

import app.moderato.core.interview.Mark;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn that a search found.
 *
 * @param turn its number in the group, from 1
 * @param speaker null for the moderator
 * @param text the whole of it
 * @param marks where the words searched for stand in the text; none where that cannot be told
 */
public record FoundTurn(GroupId group, int turn, @Nullable PersonaId speaker, String text, List<Mark> marks) {
    public FoundTurn {
        marks = List.copyOf(marks);
    }
}

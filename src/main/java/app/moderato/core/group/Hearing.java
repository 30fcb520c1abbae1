package app.moderato.core.group;

import app.moderato.core.llm.TableTalk;
import app.moderato.core.panel.PersonaId;
import org.jspecify.annotations.Nullable;

/** What is heard at the table, for respondents that are not language models. */
final class Hearing {
    private Hearing() {}

    static TableTalk of(GroupDesign design, GroupState state, TableTalk.Part part, String guide, int words) {
        return new TableTalk(
                part,
                design.people(),
                design.names().all(),
                state.turns().stream().map(turn -> line(design, turn)).toList(),
                guide,
                words);
    }

    private static TableTalk.Line line(GroupDesign design, Turn turn) {
        PersonaId to = turn.to();
        int leaning = switch (turn.stance()) {
            case NONE -> 0;
            case AGREES -> 1;
            case DISAGREES -> -1;
        };
        return new TableTalk.Line(
                seat(design, turn.speaker()), to == null ? null : seat(design, to), leaning, turn.text());
    }

    private static int seat(GroupDesign design, @Nullable PersonaId who) {
        return who == null ? -1 : design.ids().indexOf(who);
    }
}

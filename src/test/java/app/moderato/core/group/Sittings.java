package app.moderato.core.group;

import app.moderato.core.interview.Budget;
import app.moderato.core.interview.Instruments;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Embedder;
import java.time.Clock;
import java.util.function.Consumer;

/** Sittings that keep no embeddings, know no price and tell words as they are said. */
public final class Sittings {
    private Sittings() {}

    /** With an embedder that measures lengths. */
    public static GroupSession of(GroupDesign design, GroupJournal journal, ChatModel model, Consumer<GroupNews> news) {
        return of(design, journal, model, new Instruments.Lengths(), news);
    }

    public static GroupSession of(
            GroupDesign design, GroupJournal journal, ChatModel model, Embedder embedder, Consumer<GroupNews> news) {
        return new GroupSession(
                design,
                journal,
                new Instruments.NoArchive(),
                model,
                embedder,
                new Budget(null, null, 0),
                Clock.systemUTC(),
                true,
                news);
    }
}

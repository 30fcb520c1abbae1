package app.moderato.core.group;

import java.util.List;
import java.util.function.Consumer;

/** Commits what happens, one thing after the other, and knows where the group stands. Any thread. */
final class GroupLog {
    private final GroupJournal journal;
    private final Consumer<GroupNews> news;
    private GroupState state;

    GroupLog(GroupJournal journal, Consumer<GroupNews> news) {
        this.journal = journal;
        this.news = news;
        this.state = GroupState.of(journal.events());
    }

    synchronized GroupState state() {
        return state;
    }

    /** Costs nothing. */
    void record(GroupEvent event) {
        record(event, List.of());
    }

    /** @param causes digests of the requests it came of, empty for none */
    synchronized void record(GroupEvent event, List<String> causes) {
        journal.event(event, causes);
        state = state.after(event);
        news.accept(new GroupNews.Happened(event, state));
    }
}

package app.moderato.ui.group;

import app.moderato.core.group.GroupNews;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what a session tells on its threads until the screen looks. */
final class NewsBox implements Consumer<GroupNews> {
    /** @param at when it was told */
    record Heard(GroupNews news, Instant at) {}

    private final Clock clock;
    private List<Heard> waiting = new ArrayList<>();

    NewsBox(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void accept(GroupNews news) {
        boolean outdated = news instanceof GroupNews.Saying
                && !waiting.isEmpty()
                && waiting.getLast().news() instanceof GroupNews.Saying;
        if (outdated) {
            waiting.removeLast();
        }
        waiting.add(new Heard(news, clock.instant()));
    }

    /** All since it was last asked, first told first. */
    synchronized List<Heard> take() {
        List<Heard> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }
}

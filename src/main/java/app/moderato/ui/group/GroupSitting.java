package app.moderato.ui.group;

import app.moderato.core.group.Command;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupSession;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.ChatModel;
import app.moderato.file.study.StoredGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One sitting of a group that this window holds, from its lock to its end. Any thread. */
final class GroupSitting implements AutoCloseable {
    private final StoredGroup before;
    private final ChatModel model;
    private final GroupSession session;
    private final NewsBox news;

    /** @param before the group as it stood when the sitting began */
    GroupSitting(StoredGroup before, ChatModel model, GroupSession session, NewsBox news) {
        this.before = before;
        this.model = model;
        this.session = session;
        this.news = news;
    }

    GroupId group() {
        return session.group();
    }

    StoredGroup before() {
        return before;
    }

    List<NewsBox.Heard> heard() {
        return news.take();
    }

    /** In US dollars; empty for none. */
    Optional<BigDecimal> cap() {
        return session.budget().cap();
    }

    void command(Command command) {
        session.command(command);
    }

    /** Blocks until it has ended, was left, or stands for a reason that it tells. */
    RunState hold() {
        return session.hold();
    }

    void stop() {
        session.stop();
    }

    void leave() {
        session.leave();
    }

    /** Gives the group's lock back. */
    @Override
    public void close() {
        session.close();
        model.close();
    }
}

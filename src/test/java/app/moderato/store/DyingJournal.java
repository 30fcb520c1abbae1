package app.moderato.store;

import app.moderato.core.group.GroupCall;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Breaks off after the first call that was committed, before anything can come of it. */
record DyingJournal(GroupJournal journal) implements GroupJournal {
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public GroupId group() {
        return journal.group();
    }

    @Override
    public List<GroupEvent> events() {
        return journal.events();
    }

    @Override
    public void event(GroupEvent event, List<String> causes) {
        journal.event(event, causes);
    }

    @Override
    public void call(GroupCall call) {
        journal.call(call);
        throw new Died();
    }

    @Override
    public Optional<ChatReply> recorded(String request) {
        return journal.recorded(request);
    }

    @Override
    public Usage used() {
        return journal.used();
    }

    @Override
    public void state(RunState state) {
        journal.state(state);
    }

    @Override
    public void cost(@Nullable Double usd) {
        journal.cost(usd);
    }

    @Override
    public void close() {
        journal.close();
    }
}

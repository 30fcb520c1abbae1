package app.moderato.core.group;

import app.moderato.core.interview.RunState;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps a group for the length of a test, and dies where a test says. */
public final class MemoryGroupJournal implements GroupJournal {
    public final List<GroupCall> calls = new ArrayList<>();
    public final List<RunState> states = new ArrayList<>();
    private final List<GroupEvent> events = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private int dieAfter = Integer.MAX_VALUE;

    public MemoryGroupJournal() {}

    public MemoryGroupJournal(List<GroupEvent> before) {
        events.addAll(before);
    }

    /** The process is gone once so many events are committed. */
    synchronized void dieAfter(int count) {
        dieAfter = count;
    }

    @Override
    public GroupId group() {
        return new GroupId(1);
    }

    @Override
    public synchronized List<GroupEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized void event(GroupEvent event, List<String> causes) {
        if (events.size() >= dieAfter) {
            throw new IllegalStateException("killed");
        }
        events.add(event);
        used.addAll(causes);
    }

    @Override
    public synchronized void call(GroupCall call) {
        calls.add(call);
    }

    @Override
    public synchronized Optional<ChatReply> recorded(String request) {
        return used.contains(request)
                ? Optional.empty()
                : calls.stream()
                        .filter(call -> call.reply() != null
                                && call.request().sha256(call.purpose()).equals(request))
                        .map(GroupCall::reply)
                        .findFirst();
    }

    @Override
    public Usage used() {
        return Usage.NONE;
    }

    @Override
    public synchronized void state(RunState state) {
        states.add(state);
    }

    @Override
    public void cost(@Nullable Double usd) {}

    @Override
    public void close() {}
}

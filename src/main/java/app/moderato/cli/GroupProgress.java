package app.moderato.cli;

import app.moderato.core.group.CallNames;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupNews;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Stage;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.PersonaId;
import app.moderato.report.talk.StageWords;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells how far a group is on stderr: turns as they come on a terminal, a line every few seconds otherwise. Any thread. */
final class GroupProgress implements AutoCloseable {
    private final Terminal terminal;
    private final GroupDesign design;
    private final CallNames names;
    private final Progress lines;
    private GroupState state = GroupState.BEFORE;
    private String cost = "";
    private String reason = "";
    private int troubles;
    private boolean paused;

    /** @param of how many groups are held */
    GroupProgress(CommandPorts ports, GroupDriver.Sitting sitting, int of) {
        this.terminal = ports.terminal();
        this.design = sitting.design();
        this.names = design.names();
        String label = "Group " + sitting.group() + (of > 1 ? " (" + design.number() + " of " + of + ")" : "");
        this.lines = new Progress(terminal, label + " stage", ports.nanoTime());
        terminal.err()
                .println(label + ": "
                        + String.join(
                                ", ",
                                names.all().stream().map(GroupWords::plain).toList()) + ".");
    }

    synchronized void hear(GroupNews news) {
        switch (news) {
            case GroupNews.Happened(GroupEvent event, GroupState now) -> {
                state = now;
                tell(event);
            }
            case GroupNews.Spent(Double usd) -> cost = usd == null ? "" : Cost.words(usd);
            case GroupNews.Trouble trouble -> {
                troubles++;
                if (terminal.live()) {
                    say("  [" + name(trouble.who()) + ": " + trouble.failure().sentence()
                            + (trouble.again() ? " Tried again." : "") + "]");
                }
            }
            case GroupNews.Stood(RunState as, String sentence) -> {
                paused = as == RunState.PAUSED;
                reason = sentence.isEmpty() ? reason : sentence;
            }
            case GroupNews.Wishes wishes -> {}
            case GroupNews.Thinking thinking -> {}
            case GroupNews.Saying saying -> {}
            case GroupNews.Waiting waiting -> {}
        }
    }

    /** Whether it waits for somebody who is not there. */
    synchronized boolean stands() {
        return paused;
    }

    /** Why it ended early, for people; empty otherwise. */
    synchronized String reason() {
        return reason;
    }

    private void tell(GroupEvent event) {
        switch (event) {
            case GroupEvent.Missed missed -> say("  [" + name(missed.who()) + " missed a turn: " + missed.why() + "]");
            case GroupEvent.NoReaction none ->
                say("  [" + name(none.who()) + " gave no answer in private: " + none.why() + "]");
            default -> {
                if (terminal.live()) {
                    live(event);
                }
            }
        }
    }

    private void live(GroupEvent event) {
        switch (event) {
            case GroupEvent.Opened opened
            when opened.stage() < design.agenda().size() ->
                say("\n" + (opened.stage() + 1) + ". " + heading(design.agenda().get(opened.stage())));
            case GroupEvent.Asked asked -> say("Moderator: " + asked.text());
            case GroupEvent.Spoke spoke -> say(name(spoke.who()) + ": " + spoke.text());
            case GroupEvent.Silence silence -> say("  [silence]");
            case GroupEvent.Reacted said -> say("  [" + name(said.who()) + " has answered in private]");
            default -> {}
        }
    }

    private String heading(Stage stage) {
        String kind = StageWords.of(stage.kind());
        return Optional.ofNullable(stage.concept())
                .map(concept -> kind + ", " + design.concept(concept).name())
                .orElse(kind);
    }

    private String name(@Nullable PersonaId who) {
        return who == null ? "Moderator" : names.of(who);
    }

    private void say(String line) {
        terminal.err().println(GroupWords.plain(line));
        terminal.err().flush();
    }

    /** Says how far the group is also while it only waits. */
    RunState whileHeld(Supplier<RunState> held) {
        if (terminal.live()) {
            return held.get();
        }
        RunState end = Ticker.every(
                () -> {
                    GroupState now = now();
                    lines.update(stage(now), design.agenda().size(), this::note);
                },
                held);
        lines.finish(stage(now()), design.agenda().size(), note());
        return end;
    }

    private synchronized GroupState now() {
        return state;
    }

    private int stage(GroupState now) {
        return Math.min(design.agenda().size(), now.stage() + 1);
    }

    private synchronized String note() {
        int turns = state.turns().size();
        return turns
                + (turns == 1 ? " turn" : " turns")
                + (troubles > 0 ? " · " + troubles + " failed tries" : "")
                + (cost.isEmpty() ? "" : " · " + cost);
    }

    @Override
    public void close() {
        lines.close();
    }
}

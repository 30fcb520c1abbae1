package app.moderato.cli;

import app.moderato.core.group.Command;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.GroupSession;
import app.moderato.core.group.GroupWork;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.study.InvalidInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Holds groups one after the other, unattended, and writes each into its folder as it ends. */
final class GroupDriver {
    private final CommandPorts ports;
    private final ShutdownGuard guard;
    private final GroupWorkspace workspace;
    private final @Nullable Path out;

    /**
     * @param guard closed by the command once it has reported
     * @param out folder of the exports, null for none
     */
    GroupDriver(CommandPorts ports, ShutdownGuard guard, GroupWorkspace workspace, @Nullable Path out) {
        this.ports = ports;
        this.guard = guard;
        this.workspace = workspace;
        this.out = out;
    }

    /** A group that is begun, and what it is held with. */
    record Sitting(GroupId group, GroupDesign design) {}

    /**
     * How the last one held ended.
     *
     * @param reason why before its end, for people; empty otherwise
     */
    record Ending(RunState state, String reason) {}

    /**
     * Those that have ended already are only written. One that does not come to its end leaves the next ones begun, to be
     * gone on with.
     *
     * @param cap in US dollars for all of them together, null for none
     */
    Ending drive(List<Sitting> sittings, ChatModel model, @Nullable String baseUrl, @Nullable BigDecimal cap)
            throws InvalidInput, InterruptedException {
        GroupOutput output = new GroupOutput(ports, workspace, guard);
        Ending ending = new Ending(RunState.COMPLETED, "");
        for (Sitting sitting : sittings) {
            if (!output.ended(sitting.group())) {
                ending = ofAll(
                        sittings.size(),
                        cap,
                        hold(sitting, sittings.size(), model, baseUrl, left(cap, sitting, sittings)));
            }
            output.write(sitting, sittings.size() > 1, out);
            if (ending.state() != RunState.COMPLETED) {
                return ending;
            }
        }
        return ending;
    }

    /** All of them have ended. */
    Ending writeOnly(List<Sitting> sittings) throws InvalidInput, InterruptedException {
        GroupOutput output = new GroupOutput(ports, workspace, guard);
        ports.terminal().err().println("Nothing is left to be said; nothing is asked.");
        for (Sitting sitting : sittings) {
            output.write(sitting, sittings.size() > 1, out);
        }
        return new Ending(RunState.COMPLETED, "");
    }

    private Ending hold(Sitting sitting, int of, ChatModel model, @Nullable String baseUrl, @Nullable BigDecimal cap)
            throws InvalidInput {
        AtomicReference<@Nullable GroupSession> current = new AtomicReference<>();
        GroupWork work = ports.groupWork();
        GroupJournal journal = workspace.groups().reopen(sitting.group());
        try (GroupProgress progress = new GroupProgress(ports, sitting, of);
                GroupSession session = work.session(
                        workspace,
                        journal,
                        sitting.design(),
                        new GroupWork.Reached(model, baseUrl, null, false, null),
                        cap,
                        false,
                        news -> {
                            progress.hear(news);
                            leaveWhereItStands(progress, current.get());
                        })) {
            current.set(session);
            guard.cancels(session::leave);
            if (!session.state().byModel()) {
                session.command(new Command.HandOver(true));
            }
            RunState state = progress.whileHeld(session::hold);
            return new Ending(state, progress.reason());
        }
    }

    /** Nobody is there to say that a paused group goes on. */
    private static void leaveWhereItStands(GroupProgress progress, @Nullable GroupSession session) {
        if (progress.stands() && session != null) {
            session.leave();
        }
    }

    /** A group of several knows only what the others left of the cap. */
    static Ending ofAll(int groups, @Nullable BigDecimal cap, Ending ending) {
        return groups == 1 || cap == null || ending.state() != RunState.BUDGET
                ? ending
                : new Ending(
                        ending.state(),
                        "The budget of " + cap.toPlainString() + " USD for the " + groups
                                + " groups together would be crossed by the next call. Resume with a higher --max-cost.");
    }

    /** A cap is for all groups together. */
    private @Nullable BigDecimal left(@Nullable BigDecimal cap, Sitting sitting, List<Sitting> all) {
        if (cap == null) {
            return null;
        }
        double others = all.stream()
                .filter(other -> !other.group().equals(sitting.group()))
                .flatMap(other -> workspace.groups().find(other.group()).stream())
                .mapToDouble(group -> group.costUsd() == null ? 0 : group.costUsd())
                .sum();
        return cap.subtract(BigDecimal.valueOf(others));
    }
}

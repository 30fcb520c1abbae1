package app.moderato.cli;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.group.measure.GroupResults;
import app.moderato.core.group.measure.TurnScorer;
import app.moderato.core.group.measure.TurnScores;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.report.GroupExport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a stored group yields: its results and its export. */
final class GroupOutput {
    private final CommandPorts ports;
    private final GroupWorkspace workspace;
    private final ShutdownGuard guard;

    GroupOutput(CommandPorts ports, GroupWorkspace workspace, ShutdownGuard guard) {
        this.ports = ports;
        this.workspace = workspace;
        this.guard = guard;
    }

    /** Nothing can be asked in it any more. */
    boolean ended(GroupId group) throws InvalidInput {
        return workspace.groups().contents(group).state().ended() != null;
    }

    /**
     * @param several whether it goes into a folder of its own inside
     * @param out null for none
     */
    void write(GroupDriver.Sitting sitting, boolean several, @Nullable Path out)
            throws InvalidInput, InterruptedException {
        if (out == null) {
            return;
        }
        Path folder = several ? out.resolve(sitting.design().number() + "") : out;
        GroupContents contents = workspace.groups().contents(sitting.group());
        GroupState state = contents.state();
        GroupExport.write(
                contents, sitting.design(), GroupResults.of(sitting.design(), state, scores(sitting, state)), folder);
        ports.terminal().err().println("Written to " + folder);
    }

    /** A model that was never loaded cannot be loaded any more while the process ends; turns then stay unscored. */
    private TurnScores scores(GroupDriver.Sitting sitting, GroupState state) throws InterruptedException {
        try {
            return new TurnScorer(sitting.design(), ports.scales(), ports.embedder(), workspace.embeddings())
                    .score(state);
        } catch (LlmException e) {
            if (!guard.stopping()) {
                ports.terminal()
                        .err()
                        .println("The turns could not be scored: " + e.failure().sentence());
            }
            return TurnScores.NONE;
        }
    }
}

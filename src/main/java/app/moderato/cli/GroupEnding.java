package app.moderato.cli;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.group.measure.GroupComparison;
import app.moderato.core.group.measure.GroupFigures;
import app.moderato.core.interview.RunState;
import app.moderato.core.study.InvalidInput;
import app.moderato.report.GroupExport;
import app.moderato.report.json.ComparisonJson;
import app.moderato.report.json.GroupJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how a sitting of groups ended. */
final class GroupEnding {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Terminal terminal;
    private final CommonOptions common;
    private final GroupWorkspace workspace;

    GroupEnding(CommandPorts ports, CommonOptions common, GroupWorkspace workspace) {
        this.terminal = ports.terminal();
        this.common = common;
        this.workspace = workspace;
    }

    /**
     * Prints how it went, and writes the comparison of several.
     *
     * @param out null for none
     * @return the exit code
     */
    int report(List<GroupDriver.Sitting> sittings, GroupDriver.Ending ending, @Nullable Path out) throws InvalidInput {
        List<ObjectNode> all = new ArrayList<>();
        List<GroupComparison.Group> held = new ArrayList<>();
        List<GroupContents> compared = new ArrayList<>();
        boolean incomplete = false;
        for (GroupDriver.Sitting sitting : sittings) {
            GroupContents contents = workspace.groups().contents(sitting.group());
            GroupFigures figures = GroupFigures.of(sitting.design(), contents.state());
            all.add(GroupJson.of(contents, figures));
            incomplete |= contents.missingReactions() > 0;
            if (!contents.state().turns().isEmpty()) {
                held.add(new GroupComparison.Group(sitting.design(), contents.state()));
                compared.add(contents);
            }
            if (!common.json) {
                new GroupReport(contents, figures).print(terminal.out());
            }
        }
        Optional<GroupComparison> comparison =
                held.size() < 2 ? Optional.empty() : Optional.of(GroupComparison.of(held));
        if (comparison.isPresent() && out != null) {
            GroupExport.compare(sittings.getFirst().design(), compared, comparison.get(), out);
        }
        if (common.json) {
            JsonOut.print(terminal.out(), json(all, comparison, ending.reason()));
        } else {
            comparison.ifPresent(found -> GroupReport.print(found, terminal.out()));
        }
        goOn(sittings, ending);
        boolean done = ending.state() == RunState.COMPLETED;
        return done && incomplete ? ExitCode.INCOMPLETE : ExitCode.of(ending.state());
    }

    private static ObjectNode json(List<ObjectNode> all, Optional<GroupComparison> comparison, String reason) {
        ObjectNode node = all.getFirst();
        if (all.size() > 1) {
            node = JSON.createObjectNode();
            ArrayNode groups = node.putArray("groups");
            all.forEach(groups::add);
            if (comparison.isPresent()) {
                node.set("comparison", ComparisonJson.of(comparison.get()));
            }
        }
        return reason.isEmpty() ? node : node.put("error", reason);
    }

    private void goOn(List<GroupDriver.Sitting> sittings, GroupDriver.Ending ending) throws InvalidInput {
        if (!ending.reason().isEmpty()) {
            terminal.err().println(GroupWords.plain(ending.reason()));
        }
        for (GroupDriver.Sitting sitting : sittings) {
            if (workspace.groups().contents(sitting.group()).state().ended() == null) {
                String where = common.workspace == null ? "" : " --workspace " + common.workspace;
                terminal.err().println("Go on with: moderato group --resume " + sitting.group() + where);
                return;
            }
        }
    }
}

package app.moderato.cli;

import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.GroupWorkspace;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the groups of a workspace, oldest first. */
@Command(name = "groups", mixinStandardHelpOptions = true, description = "Lists focus groups, oldest first.")
public final class GroupsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final GroupWorkspace.Opener workspaces;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public GroupsCommand(CommandPorts ports) {
        this.terminal = ports.terminal();
        this.workspaces = ports.workspaces();
    }

    @Override
    public Integer call() throws Exception {
        try (GroupWorkspace workspace = workspaces.open(common.existingWorkspace())) {
            List<GroupRecord> groups = workspace.groups().all();
            if (common.json) {
                JsonOut.print(
                        terminal.out(), groups.stream().map(GroupsCommand::json).toList());
            } else if (groups.isEmpty()) {
                terminal.out()
                        .println("No groups yet in " + workspace.file()
                                + ". Hold one with: moderato group STUDY --out DIR");
            } else {
                terminal.out().print(table(groups));
            }
        }
        return ExitCode.DONE;
    }

    private static Table table(List<GroupRecord> groups) {
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
        Table table = new Table("group", "study", "state", "provider", "model", "people", "turns", "cost", "started");
        groups.forEach(group -> table.row(
                group.id(),
                GroupWords.plain(group.studyTitle()),
                group.state().code(),
                group.provider(),
                group.model(),
                group.people(),
                group.turns(),
                Cost.words(group.costUsd()),
                time.format(group.startedAt())));
        return table;
    }

    private static Map<String, Object> json(GroupRecord group) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("session", group.id().value());
        value.put("series", number(group.series()));
        value.put("forked_from", number(group.forkedFrom()));
        value.put("study", group.studyTitle());
        value.put("state", group.state().code());
        value.put("provider", group.provider());
        value.put("model", group.model());
        value.put("people", group.people());
        value.put("turns", group.turns());
        value.put("cost_usd", group.costUsd());
        value.put("started_at", group.startedAt().toString());
        value.put("ended_at", group.endedAt() == null ? null : group.endedAt().toString());
        return value;
    }

    private static @Nullable Long number(@Nullable GroupId group) {
        return group == null ? null : group.value();
    }
}

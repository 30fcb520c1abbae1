package app.moderato.cli;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.GroupWork;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.study.StoredGroup;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes on with groups that the workspace holds: the one named, and those begun with it. */
final class GroupContinuation {
    private final CommandPorts ports;
    private final GroupWork work;

    GroupContinuation(CommandPorts ports) {
        this.ports = ports;
        this.work = ports.groupWork();
    }

    /** What the command line asks for. */
    record Wish(
            GroupId group,
            boolean force,
            ProviderOptions provider,
            @Nullable BigDecimal maxCost,
            @Nullable Long seed,
            @Nullable Path out,
            CommonOptions common) {}

    int goOn(Wish wish) throws Exception {
        try (GroupWorkspace workspace = ports.workspaces().open(wish.common().existingWorkspace());
                ShutdownGuard guard = new ShutdownGuard()) {
            GroupContents named = workspace.groups().contents(wish.group());
            List<GroupDriver.Sitting> sittings = new ArrayList<>();
            boolean open = false;
            for (GroupRecord group : series(workspace, named.group())) {
                GroupContents contents = workspace.groups().contents(group.id());
                StoredGroup stored = StoredGroup.of(workspace, contents, work, ports.scales());
                if (contents.state().ended() == null) {
                    open = true;
                    refuseDrift(wish, stored);
                }
                sittings.add(new GroupDriver.Sitting(group.id(), stored.design()));
            }
            GroupDriver driver = new GroupDriver(ports, guard, workspace, wish.out());
            GroupDriver.Ending ending = open ? hold(wish, named.group(), sittings, driver) : driver.writeOnly(sittings);
            return new GroupEnding(ports, wish.common(), workspace).report(sittings, ending, wish.out());
        }
    }

    private GroupDriver.Ending hold(
            Wish wish, GroupRecord group, List<GroupDriver.Sitting> sittings, GroupDriver driver) throws Exception {
        Beginning begun = Beginning.of(group);
        ports.terminal().err().println(begun.whereTo());
        BigDecimal planned = sittings.getFirst().design().study().simulation().maxCost();
        BigDecimal cap = wish.maxCost() != null ? wish.maxCost() : planned;
        try (ChatModel model = ports.providers().connect(begun.settings(wish.provider()))) {
            boolean priced = ports.fieldwork().prices().of(model.provider(), group.baseUrl(), model.model()) != null;
            Consent.requirePrice(model, cap, priced);
            return driver.drive(sittings, model, group.baseUrl(), cap);
        }
    }

    private void refuseDrift(Wish wish, StoredGroup stored) throws InvalidInput {
        Beginning begun = Beginning.of(stored.contents().group());
        List<String> drift = new ArrayList<>(begun.drift(wish.provider(), wish.seed()));
        drift.addAll(work.drift(stored.contents(), stored.design()));
        begun.accept(drift, wish.force());
    }

    /** In the order begun; a fork is on its own. */
    private static List<GroupRecord> series(GroupWorkspace workspace, GroupRecord group) {
        if (group.forkedFrom() != null) {
            return List.of(group);
        }
        GroupId first = group.series() == null ? group.id() : group.series();
        return workspace.groups().all().stream()
                .filter(one -> one.forkedFrom() == null)
                .filter(one -> one.id().equals(first) || first.equals(one.series()))
                .toList();
    }
}

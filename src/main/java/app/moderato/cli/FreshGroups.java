package app.moderato.cli;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEstimate;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.GroupWork;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.InvalidInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Begins groups of a study file and holds them. */
final class FreshGroups {
    private final CommandPorts ports;
    private final GroupWork work;

    FreshGroups(CommandPorts ports) {
        this.ports = ports;
        this.work = ports.groupWork();
    }

    /**
     * What the command line asks for.
     *
     * @param groups ≥ 1
     * @param minutes of speaking time in all, 0 as planned
     */
    record Wish(
            Path study,
            ProviderOptions provider,
            SpendingOptions spending,
            int groups,
            double minutes,
            @Nullable Long seed,
            boolean textOnly,
            Path out,
            CommonOptions common) {}

    int hold(Wish wish) throws Exception {
        StudyToAsk asked = StudyToAsk.of(ports, wish.study(), wish.seed(), wish.textOnly());
        List<GroupDesign> designs = designs(wish, asked);
        BigDecimal cap = wish.spending().maxCost != null
                ? wish.spending().maxCost
                : asked.study().simulation().maxCost();
        try (ChatModel model = connect(wish, asked)) {
            String baseUrl = wish.provider().baseUrl;
            new Consent(ports)
                    .ask(
                            asked.study(),
                            model,
                            baseUrl,
                            () -> sending(designs, model, baseUrl),
                            cap,
                            wish.spending().yes);
            try (ShutdownGuard guard = new ShutdownGuard();
                    GroupWorkspace workspace =
                            ports.workspaces().open(wish.common().workspaceFile())) {
                List<GroupDriver.Sitting> sittings = begin(wish, workspace, designs, model);
                GroupDriver driver = new GroupDriver(ports, guard, workspace, wish.out());
                GroupDriver.Ending ending = driver.drive(sittings, model, baseUrl, cap);
                return new GroupEnding(ports, wish.common(), workspace).report(sittings, ending, wish.out());
            }
        }
    }

    private List<GroupDesign> designs(Wish wish, StudyToAsk asked) throws InvalidInput {
        int seats = GroupDesign.seats(asked.study(), asked.panel());
        int people = asked.panel().personas().size();
        if ((long) seats * wish.groups() > people && wish.groups() > 1) {
            ports.terminal()
                    .err()
                    .println("Note: " + wish.groups() + " groups of " + seats + " out of " + people
                            + " people: some sit at more than one table.");
        }
        List<GroupDesign> designs = new ArrayList<>();
        for (int number = 1; number <= wish.groups(); number++) {
            designs.add(GroupDesign.of(
                    asked.study(),
                    asked.file().source(),
                    asked.file().place(),
                    number,
                    GroupDesign.seat(asked.panel(), seats, number, asked.study().seed()),
                    ports.scales(),
                    wish.minutes(),
                    true));
        }
        return designs;
    }

    private ChatModel connect(Wish wish, StudyToAsk asked) throws InvalidInput, LlmException {
        ProviderOptions options = wish.provider();
        String model = FreshRun.models(options, asked.study()).getFirst();
        return ports.providers()
                .connect(options.settings(options.providerName(), options.baseUrl, model, options.keyVariable));
    }

    private Consent.Sending sending(List<GroupDesign> designs, ChatModel model, @Nullable String baseUrl) {
        ToDoubleFunction<Usage> price = ports.fieldwork().prices().of(model.provider(), baseUrl, model.model());
        List<GroupEstimate> estimates = designs.stream().map(GroupEstimate::of).toList();
        return new Consent.Sending(GroupWords.estimate(estimates, designs, model, price), price != null);
    }

    /** All of them before anything is sent, so that whatever happens each can be gone on with. */
    private List<GroupDriver.Sitting> begin(
            Wish wish, GroupWorkspace workspace, List<GroupDesign> designs, ChatModel model) throws InvalidInput {
        List<GroupDriver.Sitting> begun = new ArrayList<>();
        for (GroupDesign design : designs) {
            GroupId first = begun.isEmpty() ? null : begun.getFirst().group();
            GroupWork.Reached reached = new GroupWork.Reached(
                    model, wish.provider().baseUrl, wish.provider().keyVariable, wish.textOnly(), first);
            try (GroupJournal journal = work.begin(workspace, design, wish.minutes(), reached)) {
                journal.event(new GroupEvent.Moderated(true), List.of());
                journal.state(RunState.PAUSED);
                begun.add(new GroupDriver.Sitting(journal.group(), design));
            }
        }
        return begun;
    }
}

package app.moderato.ui.results;

import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.ui.desk.CallSettings;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.desk.RunCap;
import app.moderato.ui.desk.RunView;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The run looked at, and what it takes to ask more about it: taken on the screen's thread, used in the background.
 *
 * @param connected whether its provider may be asked from here
 * @param cap in US dollars, null for none; not kept where a model's price is unknown, which the person is told before
 */
record LookedAtRun(
        DesktopPorts ports,
        Workspace workspace,
        RunView view,
        boolean connected,
        @Nullable BigDecimal cap) {
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(60);

    /** Empty where none is looked at. */
    static Optional<LookedAtRun> of(Desk desk) {
        RunView view = desk.viewProperty().get();
        return view == null
                ? Optional.empty()
                : desk.workspace()
                        .map(workspace -> new LookedAtRun(
                                desk.ports(),
                                workspace,
                                view,
                                Reachable.of(desk, view.run()),
                                RunCap.of(view.study(), desk.choices().preferences())
                                        .map(RunCap::usd)
                                        .orElse(null)));
    }

    /** A person waits for it, and is told of an outage after a minute. */
    ProviderSettings settings(Asked asked) {
        return CallSettings.of(ports.fieldwork(), asked.provider(), asked.baseUrl(), asked.model(), LONGEST_OUTAGE);
    }
}

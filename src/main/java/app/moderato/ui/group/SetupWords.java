package app.moderato.ui.group;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEstimate;
import app.moderato.core.group.Stage;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Loopback;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Usage;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What is said about a group before it begins: what goes where, what it takes. */
final class SetupWords {
    private final Providers providers;
    private final Messages messages;

    SetupWords(Providers providers, Messages messages) {
        this.providers = providers;
        this.messages = messages;
    }

    /**
     * What goes where.
     *
     * @param connection null for the rehearsal
     * @param people at all tables
     */
    String leaves(@Nullable Connection connection, int people, int concepts) {
        if (connection == null) {
            return messages.text("group.setup.leaves-nothing");
        }
        Optional<Providers.Profile> profile = providers.find(connection.provider());
        String url = connection.baseUrl();
        boolean here = profile.map(Providers.Profile::local).orElse(false) || (url != null && Loopback.is(url));
        return here
                ? messages.text("group.setup.leaves-here")
                : messages.text(
                        "group.setup.leaves",
                        people,
                        concepts,
                        profile.map(ProviderNames::of).orElse(connection.provider()));
    }

    /**
     * Time, turns, calls and cost of all tables.
     *
     * @param price null where it is unknown
     */
    String estimate(GroupDesign design, GroupEstimate one, @Nullable ToDoubleFunction<Usage> price, int tables) {
        double minutes = design.agenda().stream().mapToDouble(Stage::minutes).sum();
        String usd = one.cost(price)
                .map(range -> range[1] == 0
                        ? messages.text("group.setup.free")
                        : messages.text(
                                "group.setup.cost",
                                Figures.dollars(tables * range[0]),
                                Figures.dollars(tables * range[1])))
                .orElse(messages.text("group.setup.cost-unknown"));
        return messages.text(
                "group.setup.estimate", Math.round(tables * minutes), tables * one.turns(), tables * one.calls(), usd);
    }
}

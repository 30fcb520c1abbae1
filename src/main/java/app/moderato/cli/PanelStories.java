package app.moderato.cli;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.ReplyCache;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.story.Stories;
import app.moderato.core.interview.story.StoryEstimate;
import app.moderato.core.interview.story.StoryOrder;
import app.moderato.core.interview.story.StoryWriter;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Has the stories of a panel written: says what is about to be sent and spent, asks, writes. */
final class PanelStories {
    private static final int TOLD_TIMES = 10;

    private final CommandPorts ports;
    private final Fieldwork fieldwork;
    private final StoryOptions options;
    private final CommonOptions common;

    PanelStories(CommandPorts ports, StoryOptions options, CommonOptions common) {
        this.ports = ports;
        this.fieldwork = ports.fieldwork();
        this.options = options;
        this.common = common;
    }

    static int code(Stories stories) {
        return switch (stories.end()) {
            case DONE -> stories.missing().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
            case CANCELLED -> ExitCode.INTERRUPTED;
            case BUDGET -> ExitCode.BUDGET;
            case FAILED -> ExitCode.REFUSED;
        };
    }

    Stories write(Panel panel, long seed) throws Exception {
        ProviderOptions provider = options.provider;
        ProviderSettings settings =
                provider.settings(provider.providerName(), provider.baseUrl, model(), provider.keyVariable);
        try (ChatModel model = ports.providers().connect(settings)) {
            String language = Fieldwork.spoken(model, options.language);
            StoryOrder order = StoryOrder.of(panel, options.anew, language, seed);
            BigDecimal cap = options.spending.maxCost;
            if (Fieldwork.rehearsed(model)) {
                return write(order, fieldwork.looseCalls(model, provider.baseUrl, cap, null));
            }
            try (Workspace workspace = ports.workspaces().open(common.workspaceFile())) {
                ReplyCache kept = workspace.replies();
                LooseCalls calls = fieldwork.looseCalls(model, provider.baseUrl, cap, kept);
                boolean agreed = options.spending.yes || order.chosen().isEmpty();
                new Consent(ports)
                        .agree(model, () -> sending(order, model), cap, agreed, "Names and attributes are sent there.");
                return write(order, calls);
            }
        }
    }

    private String model() throws InvalidInput {
        if (!options.provider.models.isEmpty()) {
            return options.provider.models.getFirst();
        }
        if (options.provider.providerName().equals(Fieldwork.rehearsal().provider())) {
            return Fieldwork.rehearsal().model();
        }
        throw new InvalidInput("No model is named that writes the stories. Add --model NAME, or --provider rehearsal to"
                + " see how it works without a key.");
    }

    private Consent.Sending sending(StoryOrder order, ChatModel model) {
        @Nullable String url = options.provider.baseUrl;
        StoryEstimate estimate = StoryEstimate.of(
                order,
                ports.tokenizers().of(model.model()),
                fieldwork.prices().of(model.provider(), url, model.model()));
        String words = String.format(
                Locale.ROOT,
                "%,d stories by %s %s: %,d to %,d tokens in, %,d to %,d out, cost %s; less where some are kept from"
                        + " before.",
                estimate.people(),
                model.provider(),
                model.model(),
                estimate.tokensLow().input(),
                estimate.tokensHigh().input(),
                estimate.tokensLow().output(),
                estimate.tokensHigh().output(),
                Cost.range(estimate.costLow(), estimate.costHigh()));
        return new Consent.Sending(words, estimate.costHigh() != null);
    }

    private Stories write(StoryOrder order, LooseCalls calls) {
        int all = order.chosen().size();
        AtomicInteger told = new AtomicInteger();
        StoryWriter writer = new StoryWriter(order, calls, options.provider.concurrency, outcome -> {
            int now = told.incrementAndGet();
            if (now * TOLD_TIMES / all > (now - 1) * TOLD_TIMES / all) {
                ports.terminal().err().println("Stories: " + now + " of " + all);
            }
        });
        try (ShutdownGuard guard = new ShutdownGuard()) {
            guard.cancels(writer::stop);
            return writer.write();
        }
    }
}

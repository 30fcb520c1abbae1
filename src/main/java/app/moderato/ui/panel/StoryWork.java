package app.moderato.ui.panel;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.ReplyCache;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.story.Stories;
import app.moderato.core.interview.story.StoryEstimate;
import app.moderato.core.interview.story.StoryOrder;
import app.moderato.core.interview.story.StoryWriter;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Usage;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.task.Progress;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One writing of stories on one connection, as background work.
 *
 * @param connection null for the rehearsal
 * @param cap in US dollars, null for none; not kept where the model's price is unknown, which the person is told before
 */
record StoryWork(
        DesktopPorts ports,
        @Nullable Workspace workspace,
        @Nullable Connection connection,
        StoryOrder order,
        @Nullable BigDecimal cap,
        Messages messages) {
    private static final int AT_ONCE = 16;
    private static final Duration ONE_CALL = Duration.ofMinutes(2);
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(60);

    StoryEstimate estimate() {
        return StoryEstimate.of(order, ports.tokenizers().of(settings().model()), price());
    }

    /** @param begun gets what stops it */
    Stories write(Progress progress, Consumer<Runnable> begun) throws Exception {
        ProviderSettings settings = settings();
        try (ChatModel model = ports.providers().connect(settings)) {
            ReplyCache kept = workspace == null ? null : workspace.replies();
            LooseCalls calls =
                    ports.fieldwork().looseCalls(model, settings.baseUrl(), price() == null ? null : cap, kept);
            int all = order.chosen().size();
            AtomicInteger told = new AtomicInteger();
            StoryWriter writer =
                    new StoryWriter(spoken(model), calls, settings.limits().concurrency(), outcome -> {
                        int now = told.incrementAndGet();
                        progress.report((double) now / all, messages.text("panel.story.so-far", now, all));
                    });
            begun.accept(writer::stop);
            return writer.write();
        }
    }

    private StoryOrder spoken(ChatModel model) {
        return order.in(Fieldwork.spoken(model, order.language()));
    }

    private ProviderSettings settings() {
        return connection == null
                ? Fieldwork.rehearsal()
                : new ProviderSettings(
                        connection.provider(),
                        connection.baseUrl(),
                        connection.model(),
                        null,
                        Limits.of(AT_ONCE, ONE_CALL).withLongestOutage(LONGEST_OUTAGE));
    }

    /** Null where the model's price is unknown. */
    private @Nullable ToDoubleFunction<Usage> price() {
        ProviderSettings settings = settings();
        return ports.fieldwork().prices().of(settings.provider(), settings.baseUrl(), settings.model());
    }
}

package app.moderato.ui.panel;

import app.moderato.core.interview.story.Stories;
import app.moderato.core.interview.story.StoryEstimate;
import app.moderato.core.interview.story.StoryOutcome;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Usage;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of background stories before and after they are written. */
record StoryWords(Messages messages) {
    /** Where it goes. */
    String target(Providers providers, @Nullable Connection connection) {
        return connection == null
                ? messages.text("panel.story.rehearses")
                : messages.text(
                        "panel.story.sends", ProviderNames.of(providers, connection.provider()), connection.model());
    }

    /** Tokens, cost and cap in a line; empty where nothing is sent. */
    String cost(StoryEstimate estimate, @Nullable Connection connection, @Nullable BigDecimal cap) {
        if (connection == null || estimate.people() == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("panel.story.tokens", tokens(estimate.tokensLow()), tokens(estimate.tokensHigh())));
        if (estimate.costLow() == null || estimate.costHigh() == null) {
            parts.add(messages.text("panel.story.cost-unknown"));
        } else {
            parts.add(messages.text(
                    "panel.story.cost", Figures.dollars(estimate.costLow()), Figures.dollars(estimate.costHigh())));
            if (cap != null) {
                parts.add(messages.text("panel.story.cap", Figures.dollars(cap.doubleValue())));
            }
        }
        return String.join(messages.text("panel.story.between"), parts);
    }

    private static String tokens(Usage usage) {
        return Figures.tokens(usage.input() + usage.output());
    }

    /** @param file that holds the people now; empty where nobody changed */
    String summary(Stories stories, String file) {
        List<String> told = new ArrayList<>();
        int written = stories.written().size();
        if (stories.end() == Stories.End.CANCELLED) {
            told.add(messages.text("panel.story.stopped", written));
        } else if (!stories.sentence().isEmpty()) {
            told.add(stories.sentence());
        }
        told.add(file.isEmpty() ? messages.text("panel.story.none") : messages.text("panel.story.done", written, file));
        if (!stories.missing().isEmpty()) {
            told.add(messages.text("panel.story.missing", stories.missing().size()));
        }
        Double usd = stories.spent().usd();
        if (stories.spent().calls() > 0 && (usd == null || usd > 0)) {
            told.add(messages.text("panel.story.spent", Figures.dollars(usd)));
        }
        return String.join(" ", told);
    }

    /** Who got none, and why. */
    List<String> missing(Stories stories) {
        return stories.missing().stream().map(this::line).toList();
    }

    private String line(StoryOutcome outcome) {
        return messages.text(
                "panel.story.person",
                outcome.persona().name(),
                outcome.persona().id().value(),
                outcome.reason());
    }
}

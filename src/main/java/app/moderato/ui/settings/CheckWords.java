package app.moderato.ui.settings;

import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import app.moderato.core.llm.Finding;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.ProbeReport;
import app.moderato.core.llm.Usage;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What the checks are called, cost and come to. Any thread. */
final class CheckWords {
    private final PriceTable prices;
    private final Messages messages;
    private final Troubles troubles;

    CheckWords(PriceTable prices, Messages messages) {
        this.prices = prices;
        this.messages = messages;
        this.troubles = new Troubles(messages);
    }

    String name(Kind kind) {
        return switch (kind) {
            case CHAT -> messages.text("settings.check.chat");
            case VISION -> messages.text("settings.check.vision");
            case JSON -> messages.text("settings.check.json");
            case SEED -> messages.text("settings.check.seed");
            case LOGPROBS -> messages.text("settings.check.logprobs");
            case EMBEDDINGS -> messages.text("settings.check.embeddings");
        };
    }

    /** What was seen, or why it could not be: a failed call in words that name no option of a command line. */
    String seen(Target target, Finding finding) {
        LlmFailure failure = finding.failure();
        return failure == null ? CheckRow.shortened(finding) : troubles.brief(target, failure);
    }

    String running(Kind kind) {
        return switch (kind) {
            case CHAT -> messages.text("settings.running.chat");
            case VISION -> messages.text("settings.running.vision");
            case JSON -> messages.text("settings.running.json");
            case SEED -> messages.text("settings.running.seed");
            case LOGPROBS -> messages.text("settings.running.logprobs");
            case EMBEDDINGS -> messages.text("settings.running.embeddings");
        };
    }

    /** What the limits mean together; the embedder is ours whatever the provider has. */
    String note(ProbeReport report) {
        if (!report.passed()) {
            return "";
        }
        List<String> limits = report.findings().stream()
                .filter(finding ->
                        finding.kind() != Kind.EMBEDDINGS && finding.ability().level() != Level.YES)
                .map(finding -> limit(finding.kind(), finding.ability().level()))
                .toList();
        return switch (limits.size()) {
            case 0 -> messages.text("settings.note.none");
            case 1 -> messages.text("settings.note.one", lowerCase(limits.getFirst()));
            default -> messages.text("settings.note.many", limits.size(), String.join(" ", limits));
        };
    }

    private static String lowerCase(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private String limit(Kind kind, Level level) {
        if (level == Level.UNKNOWN) {
            return messages.text("settings.note.unknown", name(kind));
        }
        return switch (kind) {
            case VISION -> messages.text("settings.note.vision");
            case JSON -> messages.text("settings.note.json");
            case SEED -> messages.text("settings.note.seed");
            case LOGPROBS -> messages.text("settings.note.logprobs");
            case CHAT, EMBEDDINGS -> "";
        };
    }

    Spending spending(Target target) {
        return new Spending(target);
    }

    /** What the checks of one endpoint cost so far. One thread. */
    final class Spending {
        private final Target target;
        private double usd;
        private boolean known = true;
        private long tokens;

        private Spending(Target target) {
            this.target = target;
        }

        /** A text to embed costs less than any figure shows, where its price is not known. */
        void add(Finding finding) {
            Usage usage = finding.usage();
            tokens += usage.input() + usage.output();
            OptionalDouble cost = prices.cost(target.profile(), target.baseUrl(), finding.model(), usage);
            usd += cost.orElse(0);
            known &= cost.isPresent() || finding.kind() == Kind.EMBEDDINGS || usage.equals(Usage.NONE);
        }

        String words() {
            if (target.destination().here()) {
                return messages.text("settings.checks.free", Figures.tokens(tokens));
            }
            return known
                    ? messages.text("settings.checks.cost", Figures.dollars(usd))
                    : messages.text("settings.checks.tokens", Figures.tokens(tokens));
        }
    }
}

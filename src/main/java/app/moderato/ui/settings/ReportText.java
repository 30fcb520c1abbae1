package app.moderato.ui.settings;

import app.moderato.core.llm.Finding;
import app.moderato.core.llm.ProbeReport;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The checks as plain text, to be passed on. What is in it was seen on screen; a key is not. */
final class ReportText {
    private final Messages messages;

    ReportText(Messages messages) {
        this.messages = messages;
    }

    String of(Target target, ProbeReport report, String facts) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "settings.report.title",
                target.title(),
                target.destination().host(),
                report.model(),
                String.valueOf(report.endedAt())));
        for (Finding finding : report.findings()) {
            lines.add(messages.text(
                    "settings.report.line",
                    finding.kind().name().toLowerCase(Locale.ROOT),
                    finding.ability().level().name().toLowerCase(Locale.ROOT),
                    finding.ability().words()));
        }
        lines.add(facts);
        return String.join("\n", lines) + "\n";
    }
}

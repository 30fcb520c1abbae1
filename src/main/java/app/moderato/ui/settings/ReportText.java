package app.moderato.ui.settings;

import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The checks as plain text, to be passed on. What is in it was seen on screen; a key is not. */
final class ReportText {
    private final Messages messages;
    private final CheckWords words;

    ReportText(Messages messages, CheckWords words) {
        this.messages = messages;
        this.words = words;
    }

    String of(Target target, CheckModel checks) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "settings.report.title",
                Licences.version(),
                target.title(),
                target.destination().host(),
                checks.model()));
        for (CheckRow row : checks.rows()) {
            String state = row.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            lines.add(messages.text("settings.report.line", words.name(row.kind()), state, row.seen()));
        }
        lines.add(checks.factsProperty().get());
        return String.join("\n", lines) + "\n";
    }
}

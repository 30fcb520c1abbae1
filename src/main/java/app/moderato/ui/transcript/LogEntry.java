package app.moderato.ui.transcript;

import app.moderato.core.interview.SentAttempt;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One call on the wire, in words.
 *
 * @param title which try of which question it was
 * @param facts time, latency and tokens
 * @param failure empty where it succeeded
 * @param parameters as sent, and what came back beside the words
 * @param messages of the conversation as sent, the reply last
 */
record LogEntry(String title, String facts, String failure, List<Fact> parameters, List<Message> messages) {
    /** A line of the table of parameters. */
    record Fact(String name, String value) {}

    /**
     * @param pictures their names in the study file
     */
    record Message(String role, String text, List<String> pictures) {}

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    /** @param model as asked for, shown where nothing answered */
    static LogEntry of(SentAttempt sent, String model, ZoneId zone, Messages messages) {
        String turn = sent.turn() == 0
                ? messages.text("transcript.log.question")
                : messages.text("transcript.log.probe", sent.turn());
        String title = sent.ask() > 1
                ? messages.text("transcript.log.again", turn, sent.number())
                : messages.text("transcript.log.try", turn, sent.number());
        String facts = messages.text(
                "transcript.log.facts",
                CLOCK.format(sent.endedAt().atZone(zone)),
                Figures.seconds(sent.latency()),
                sent.usage().input(),
                sent.usage().output());
        return new LogEntry(title, facts, sent.failure(), parameters(sent, model, messages), said(sent, messages));
    }

    private static List<Fact> parameters(SentAttempt sent, String model, Messages messages) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.text("transcript.log.model"), sent.model().isEmpty() ? model : sent.model()));
        facts.add(new Fact(messages.text("transcript.log.temperature"), String.valueOf(sent.temperature())));
        facts.add(new Fact(messages.text("transcript.log.seed"), String.valueOf(sent.seed())));
        facts.add(new Fact(
                messages.text("transcript.log.limit"), messages.text("transcript.log.tokens", sent.maxOutputTokens())));
        if (sent.finish() != null) {
            facts.add(new Fact(
                    messages.text("transcript.log.finish"),
                    sent.finish().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        if (sent.fingerprint() != null) {
            facts.add(new Fact(messages.text("transcript.log.fingerprint"), sent.fingerprint()));
        }
        if (sent.fromCache()) {
            facts.add(new Fact(messages.text("transcript.log.kept"), messages.text("transcript.log.not-sent")));
        }
        return facts;
    }

    private static List<Message> said(SentAttempt sent, Messages messages) {
        List<Message> said = new ArrayList<>();
        for (SentAttempt.Message message : sent.messages()) {
            said.add(new Message(
                    switch (message.role()) {
                        case SYSTEM -> messages.text("transcript.role.system");
                        case USER -> messages.text("transcript.role.interviewer");
                        case ASSISTANT -> messages.text("transcript.role.respondent");
                    },
                    message.text(),
                    message.pictures()));
        }
        if (sent.reply() != null) {
            said.add(new Message(messages.text("transcript.role.reply"), sent.reply(), List.of()));
        }
        return said;
    }

    /** All of it as plain text, for the clipboard. */
    String plain() {
        StringBuilder text = new StringBuilder(title).append('\n').append(facts).append('\n');
        if (!failure.isEmpty()) {
            text.append(failure).append('\n');
        }
        parameters.forEach(fact ->
                text.append(fact.name()).append(": ").append(fact.value()).append('\n'));
        for (Message message : messages) {
            text.append("\n[").append(message.role()).append("]\n");
            message.pictures()
                    .forEach(picture -> text.append('<').append(picture).append(">\n"));
            text.append(message.text()).append('\n');
        }
        return text.toString();
    }
}

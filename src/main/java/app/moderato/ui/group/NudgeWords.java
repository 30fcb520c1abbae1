package app.moderato.ui.group;

import app.moderato.core.group.measure.Probe;
import app.moderato.core.group.measure.Suggestion;
import app.moderato.ui.control.Messages;

/** What the moderator could do now, in words: why, what the button says, and what is asked. */
final class NudgeWords {
    private final Messages messages;
    private final TableNames names;

    NudgeWords(Messages messages, TableNames names) {
        this.messages = messages;
        this.names = names;
    }

    String why(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Poll poll -> messages.text("group.nudge.poll", poll.leaning(), poll.of());
            case Suggestion.OtherSide side ->
                messages.text("group.nudge.other-side", names.name(side.by()), names.name(side.other()));
            case Suggestion.Vague vague -> messages.text("group.nudge.vague", names.name(vague.who()));
            case Suggestion.Repeats repeats -> messages.text("group.nudge.repeats");
            case Suggestion.TimeOver over -> messages.text("group.nudge.time-over");
            case Suggestion.Quiet quiet -> messages.text("group.nudge.quiet", names.name(quiet.who()), quiet.turns());
        };
    }

    String button(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Poll poll -> messages.text("group.verb.poll");
            case Suggestion.OtherSide side -> messages.text("group.nudge.ask", names.name(side.other()));
            case Suggestion.Vague vague -> messages.text("group.nudge.probe", names.name(vague.who()));
            case Suggestion.Repeats repeats -> messages.text("group.nudge.move-on");
            case Suggestion.TimeOver over -> messages.text("group.nudge.move-on");
            case Suggestion.Quiet quiet -> messages.text("group.nudge.ask", names.name(quiet.who()));
        };
    }

    /** What would be asked; empty where nothing is said aloud. */
    String question(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.OtherSide side ->
                messages.text("group.say.other-side", names.name(side.other()), names.name(side.by()));
            case Suggestion.Vague vague -> messages.text("group.say.vague", names.name(vague.who()));
            case Suggestion.Quiet quiet -> messages.text("group.say.quiet", names.name(quiet.who()));
            case Suggestion.Poll _, Suggestion.Repeats _, Suggestion.TimeOver _ -> "";
        };
    }

    String question(Probe probe) {
        return messages.text(
                switch (probe.kind()) {
                    case REASON -> "group.say.reason";
                    case EXAMPLE -> "group.say.example";
                    case MEANING -> "group.say.meaning";
                    case OWN_WORDS -> "group.say.own-words";
                    case CHANGE -> "group.say.change";
                },
                names.name(probe.who()));
    }

    String label(Probe probe) {
        return messages.text(
                switch (probe.kind()) {
                    case REASON -> "group.ask.reason";
                    case EXAMPLE -> "group.ask.example";
                    case MEANING -> "group.ask.meaning";
                    case OWN_WORDS -> "group.ask.own-words";
                    case CHANGE -> "group.ask.change";
                });
    }
}

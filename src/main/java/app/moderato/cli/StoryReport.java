package app.moderato.cli;

import app.moderato.core.interview.story.Stories;
import app.moderato.core.interview.story.StoryOutcome;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of background stories, in words and as JSON. */
final class StoryReport {
    private StoryReport() {}

    static void print(PrintStream out, Stories stories) {
        out.printf(
                Locale.ROOT,
                "Stories: %d written, of them %d at the second asking and %d kept from before; %d not. %d calls, %,d"
                        + " tokens, cost %s.%n",
                stories.written().size(),
                askedAgain(stories),
                kept(stories),
                stories.missing().size(),
                stories.spent().calls(),
                stories.spent().usage().input() + stories.spent().usage().output(),
                Cost.words(stories.spent().usd()));
        for (StoryOutcome outcome : stories.missing()) {
            out.println("  " + outcome.persona().id() + " " + outcome.persona().name() + ": " + outcome.reason());
        }
        String end = end(stories);
        if (!end.isEmpty()) {
            out.println(end);
        }
    }

    private static long askedAgain(Stories stories) {
        return stories.written().stream()
                .filter(StoryOutcome.Written::askedAgain)
                .count();
    }

    private static long kept(Stories stories) {
        return stories.written().stream().filter(StoryOutcome.Written::kept).count();
    }

    private static String end(Stories stories) {
        String rest = " The others keep what they had; the same command goes on, and asks for no written story again.";
        return switch (stories.end()) {
            case DONE -> "";
            case CANCELLED -> "Stopped." + rest;
            case BUDGET, FAILED -> stories.sentence() + rest;
        };
    }

    static Map<String, Object> json(Stories stories) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("written", stories.written().size());
        value.put("asked_again", askedAgain(stories));
        value.put("kept", kept(stories));
        value.put("refused", stories.missing().stream().map(StoryReport::json).toList());
        value.put("end", stories.end().name().toLowerCase(Locale.ROOT));
        value.put("sentence", stories.sentence());
        value.put("calls", stories.spent().calls());
        value.put("tokens_in", stories.spent().usage().input());
        value.put("tokens_out", stories.spent().usage().output());
        value.put("cost_usd", stories.spent().usd());
        return value;
    }

    private static Map<String, Object> json(StoryOutcome outcome) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("persona", outcome.persona().id().value());
        value.put("name", outcome.persona().name());
        value.put("reason", outcome.reason());
        value.put("story", outcome instanceof StoryOutcome.Refused refused ? refused.story() : "");
        value.put(
                "faults",
                outcome instanceof StoryOutcome.Refused refused
                        ? refused.faults().stream()
                                .map(fault -> fault.kind().name().toLowerCase(Locale.ROOT))
                                .toList()
                        : List.of());
        return value;
    }
}

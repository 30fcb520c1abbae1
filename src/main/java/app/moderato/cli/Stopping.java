package app.moderato.cli;

import app.moderato.core.analysis.StopLook;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.PersonaId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run's stopping rule saw last, and what it saved.
 *
 * @param notAsked people of the panel who were not asked anything
 * @param savedUsd what they would have cost, as those asked did; null where the price is unknown
 */
record Stopping(StopLook look, int notAsked, @Nullable Double savedUsd) {
    static Stopping of(StopLook look, RunContents contents) {
        Set<PersonaId> asked = contents.answers().stream()
                .filter(answer -> answer.answer().status() != CellStatus.PENDING)
                .map(answer -> answer.answer().key().persona())
                .collect(Collectors.toSet());
        int left = contents.panel().personas().size() - asked.size();
        Double cost = contents.run().costUsd();
        Double saved = cost == null || asked.isEmpty() ? null : Double.valueOf(cost / asked.size() * left);
        return new Stopping(look, left, saved);
    }

    /** Why more people stand in the tables than at the look, and who does not. */
    String sentence() {
        int more = look.panel() - notAsked - look.people();
        return (more > 0 ? more + " were already being asked and were heard to the end. " : "") + notAsked
                + " people were not asked"
                + (savedUsd == null || savedUsd < 0.005
                        ? "."
                        : String.format(Locale.ROOT, ", which saved about $%.2f.", savedUsd));
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("rule", look.rule().words());
        value.put("decided", look.decided());
        value.put("way", look.way() == null ? null : look.way().code());
        value.put("people", look.people());
        value.put("panel", look.panel());
        value.put(
                "still_needed",
                look.stillNeeded().isPresent() ? look.stillNeeded().getAsInt() : null);
        value.put("not_asked", notAsked);
        value.put("saved_usd", look.decided() ? savedUsd : null);
        value.put("widest", look.widest() == null ? null : json(look.widest()));
        value.put("best", look.lead() == null ? null : json(look.lead()));
        return value;
    }

    private static Map<String, @Nullable Object> json(StopLook.Width width) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("concept", width.concept());
        value.put("attribute", width.base().attribute());
        value.put("category", width.base().category());
        value.put("n", width.n());
        value.put("half_width", width.half());
        return value;
    }

    private static Map<String, @Nullable Object> json(StopLook.Lead lead) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("concept", lead.concept());
        value.put("chance", lead.chance());
        value.put("limit", lead.limit());
        value.put("ahead", lead.ahead());
        value.put("noise_floor", lead.floor());
        return value;
    }
}

package app.moderato.report.csv;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.Turn;
import app.moderato.core.group.measure.TurnScore;
import app.moderato.core.group.measure.TurnScores;
import app.moderato.core.rating.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code turns.csv}: one row for each turn said aloud, the moderator's included. Stages and turns count from 1; the last
 * column names the provider, so that a rehearsal shows in every row.
 */
public final class TurnsCsv {
    private static final List<String> HEADER = List.of(
            "session",
            "turn",
            "stage",
            "section",
            "concept",
            "speaker",
            "persona",
            "to",
            "verb",
            "stance",
            "text",
            "words",
            "by",
            "cut_in",
            "mean",
            "sentiment",
            "input_tokens",
            "output_tokens",
            "latency_ms",
            "created_at",
            "provider");

    private TurnsCsv() {}

    /** @param scores turns that have none are left empty */
    public static String of(GroupContents contents, GroupDesign design, TurnScores scores) {
        return Table.of(
                HEADER,
                contents.said().stream()
                        .map(said -> row(contents, design, said, scores))
                        .toList());
    }

    private static List<String> row(
            GroupContents contents, GroupDesign design, GroupContents.Said said, TurnScores scores) {
        Turn turn = said.turn();
        Optional<TurnScore> score = scores.of(turn.number());
        List<String> row = new ArrayList<>(List.of(
                contents.group().id().toString(),
                String.valueOf(turn.number()),
                String.valueOf(turn.stage() + 1),
                section(design, turn),
                turn.concept() == null ? "" : turn.concept().value(),
                turn.speaker() == null ? "Moderator" : design.names().of(turn.speaker()),
                turn.speaker() == null ? "" : turn.speaker().value(),
                turn.to() == null ? "" : turn.to().value(),
                turn.verb() == null ? "" : code(turn.verb()),
                code(turn.stance()),
                turn.text()));
        row.addAll(List.of(
                String.valueOf(turn.words()),
                turn.moderator() && !turn.byModel() ? "person" : "model",
                String.valueOf(turn.cutIn()),
                mean(score.map(TurnScore::construct)),
                mean(score.map(TurnScore::sentiment)),
                String.valueOf(said.happened().used().input()),
                String.valueOf(said.happened().used().output()),
                String.valueOf(said.happened().latencyMillis()),
                said.happened().at().toString(),
                contents.group().provider()));
        return row;
    }

    private static String mean(Optional<Rating> rating) {
        return rating.map(found -> Table.number(found.pmf().mean())).orElse("");
    }

    private static String section(GroupDesign design, Turn turn) {
        boolean planned = turn.stage() >= 0 && turn.stage() < design.agenda().size();
        return planned ? code(design.agenda().get(turn.stage()).kind()) : "";
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

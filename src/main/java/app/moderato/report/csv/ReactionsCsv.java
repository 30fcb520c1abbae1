package app.moderato.report.csv;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.Reaction;
import app.moderato.core.group.Round;
import app.moderato.core.rating.Pmf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code reactions.csv}: one row for each answer given in private, in a poll, or once more without the group. The number
 * of a private round is its stage, that of a poll its place among the polls, both from 1.
 */
public final class ReactionsCsv {
    private ReactionsCsv() {}

    public static String of(GroupContents contents, GroupDesign design) {
        int points = design.scale().points();
        return Table.of(
                header(points),
                contents.answered().stream()
                        .map(answered -> row(contents, answered, points))
                        .toList());
    }

    private static List<String> header(int points) {
        List<String> header = new ArrayList<>(
                List.of("session", "persona", "round", "number", "concept", "status", "reason", "text", "mean"));
        for (int point = 1; point <= points; point++) {
            header.add("p" + point);
        }
        header.addAll(List.of("input_tokens", "output_tokens", "latency_ms", "created_at", "provider"));
        return header;
    }

    private static List<String> row(GroupContents contents, GroupContents.Answered answered, int points) {
        Reaction reaction = answered.reaction();
        Round round = reaction.round();
        Optional<Pmf> pmf = reaction.rating() == null
                ? Optional.empty()
                : Optional.of(reaction.rating().pmf());
        List<String> row = new ArrayList<>(List.of(
                contents.group().id().toString(),
                reaction.who().value(),
                TurnsCsv.code(round.kind()),
                String.valueOf(round.kind() == Round.Kind.PRIVATE ? round.number() + 1 : round.number()),
                reaction.concept().value(),
                reaction.why().isEmpty() ? "answered" : "failed",
                reaction.why(),
                reaction.text(),
                pmf.map(found -> Table.number(found.mean())).orElse("")));
        for (int point = 1; point <= points; point++) {
            int at = point;
            row.add(pmf.map(found -> Table.number(found.at(at))).orElse(""));
        }
        row.addAll(List.of(
                String.valueOf(answered.happened().used().input()),
                String.valueOf(answered.happened().used().output()),
                String.valueOf(answered.happened().latencyMillis()),
                answered.happened().at().toString(),
                contents.group().provider()));
        return row;
    }
}

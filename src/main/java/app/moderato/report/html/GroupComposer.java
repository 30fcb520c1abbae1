package app.moderato.report.html;

import app.moderato.core.analysis.GroupVerdict;
import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Stage;
import app.moderato.core.group.measure.GroupResults;
import app.moderato.core.group.measure.SaidTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a group's talk and figures together for the page. */
final class GroupComposer {
    private final GroupContents contents;
    private final GroupDesign design;
    private final GroupResults results;
    private final GroupState state;
    private final Seats seats;

    GroupComposer(GroupContents contents, GroupDesign design, GroupResults results) {
        this.contents = contents;
        this.design = design;
        this.results = results;
        this.state = contents.state();
        this.seats = new Seats(design, results.figures());
    }

    GroupModel compose(String css) {
        return new GroupModel(
                css,
                design.study().title(),
                facts(),
                contents.group().rehearsal(),
                PageModel.Judged.of(GroupVerdict.of(contents.group())),
                seats.all(),
                Bands.rows(results.bands()),
                Bands.rule(results.bands()),
                new GroupShifts(results.figures(), seats).all(),
                results.summary().themes().stream().map(this::theme).toList(),
                minority(),
                GroupTalk.of(contents, design, seats),
                PageComposer.stimuli(design.concepts()),
                made());
    }

    private String facts() {
        GroupRecord group = contents.group();
        int turns = state.turns().size();
        return Stream.of(
                        design.people().size() + " people at the table",
                        turns + (turns == 1 ? " turn" : " turns"),
                        group.provider() + " " + group.model(),
                        "group " + group.id() + ", " + PageComposer.DAY.format(group.startedAt()))
                .collect(Collectors.joining(" · "));
    }

    private GroupModel.Subject theme(SaidTheme theme) {
        return new GroupModel.Subject(
                theme.name(),
                theme.speakers().size() + " of " + design.people().size() + (theme.ofFew() ? " · a minority’s" : ""),
                theme.quotes().stream()
                        .map(quote ->
                                new GroupModel.Voice(seats.of(quote.who()), quote.words(), "turn " + quote.turn()))
                        .toList());
    }

    private List<GroupModel.Voice> minority() {
        return results.summary().against().stream()
                .map(one -> new GroupModel.Voice(
                        seats.of(one.who()),
                        one.turn() == null ? "" : one.turn().text(),
                        String.format(
                                Locale.ROOT,
                                "%s: %.2f in private at the end, the table %.2f%s",
                                design.concept(one.concept()).name(),
                                one.after(),
                                one.table(),
                                one.turn() == null ? "" : ", turn " + one.turn().number())))
                .toList();
    }

    private List<PageModel.Fact> made() {
        GroupRecord group = contents.group();
        List<PageModel.Fact> facts = new ArrayList<>();
        facts.add(new PageModel.Fact("Participants", design.people().size() + " synthetic personas"));
        facts.add(new PageModel.Fact(
                "Speaking time planned",
                String.format(
                        Locale.ROOT,
                        "%.1f min at %d words a minute",
                        design.agenda().stream().mapToDouble(Stage::minutes).sum(),
                        Stage.WORDS_A_MINUTE)));
        facts.add(new PageModel.Fact(
                "Asked in private", design.question().wording().text()));
        facts.add(new PageModel.Fact("Scale", design.scale().id()));
        facts.add(new PageModel.Fact("Provider", group.provider()));
        facts.add(new PageModel.Fact("Model", group.model()));
        facts.addAll(Making.spent(group.tokens(), group.costUsd()));
        facts.addAll(
                Making.course(group.seed(), group.startedAt(), group.state().code(), group.endedAt()));
        facts.addAll(Making.stamp(group.stamp()));
        return facts;
    }
}

package app.moderato.report.html;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupContents.Happened;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Reaction;
import app.moderato.core.group.Round;
import app.moderato.core.group.Stage;
import app.moderato.core.group.Turn;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import app.moderato.report.talk.StageWords;
import app.moderato.report.talk.TalkNotes;
import java.util.ArrayList;
import java.util.List;

/** All that happened at a table in order, stage by stage. */
final class GroupTalk {
    private final GroupDesign design;
    private final GroupState state;
    private final Seats seats;
    private final TalkNotes notes;
    private final List<GroupModel.Part> parts = new ArrayList<>();
    private List<GroupModel.Line> lines = new ArrayList<>();
    private String heading = "";
    private int turns;
    private boolean alone;

    private GroupTalk(GroupDesign design, GroupState state, Seats seats) {
        this.design = design;
        this.state = state;
        this.seats = seats;
        this.notes = new TalkNotes(design);
    }

    static List<GroupModel.Part> of(GroupContents contents, GroupDesign design, Seats seats) {
        GroupTalk talk = new GroupTalk(design, contents.state(), seats);
        contents.events().stream().map(Happened::event).forEach(talk::tell);
        talk.next("After the talk");
        return talk.parts;
    }

    private void tell(GroupEvent event) {
        switch (event) {
            case GroupEvent.Opened opened -> open(opened);
            case GroupEvent.Asked asked -> say();
            case GroupEvent.Spoke spoke -> say();
            case GroupEvent.Reacted said -> react(said.who(), said.round(), said.concept());
            case GroupEvent.NoReaction none -> react(none.who(), none.round(), none.concept());
            default -> notes.of(event).ifPresent(this::note);
        }
    }

    private void open(GroupEvent.Opened opened) {
        if (opened.stage() >= design.agenda().size()) {
            next("After the talk");
            return;
        }
        Stage stage = design.agenda().get(opened.stage());
        ConceptId concept = stage.concept();
        next((opened.stage() + 1) + ". " + StageWords.of(stage.kind())
                + (concept == null ? "" : " · " + name(concept)));
    }

    /** What comes before the first stage is told within it. */
    private void next(String title) {
        if (!heading.isEmpty() && !lines.isEmpty()) {
            parts.add(new GroupModel.Part(heading, List.copyOf(lines)));
            lines = new ArrayList<>();
        }
        heading = title;
    }

    private void say() {
        Turn turn = state.turns().get(turns);
        turns++;
        String classes = turn.moderator() ? "turn chair" : turn.cutIn() ? "turn cuts" : "turn";
        String to = seats.addressed(turn.to()) + (turn.cutIn() ? " · cuts in" : "");
        lines.add(new GroupModel.Line(
                true, false, false, seats.of(turn.speaker()), classes, to, turn.text(), "", turn.number()));
    }

    private void react(PersonaId who, Round round, ConceptId concept) {
        if (round.kind() == Round.Kind.ALONE && !alone) {
            alone = true;
            next("Once more, without the group");
        }
        Reaction reaction = state.reaction(who, round, concept).orElseThrow();
        boolean many = round.kind() == Round.Kind.ALONE && design.concepts().size() > 1;
        String figure = reaction.mean().map(PageComposer::two).orElse("");
        lines.add(new GroupModel.Line(
                false,
                true,
                false,
                seats.of(who),
                reaction.why().isEmpty() ? "quiet" : "quiet none",
                many ? "on " + name(concept) : "",
                reaction.why().isEmpty() ? reaction.text() : "No answer: " + reaction.why(),
                figure,
                0));
    }

    private void note(String words) {
        lines.add(new GroupModel.Line(false, false, true, Seats.MODERATOR, "note", "", words, "", 0));
    }

    private String name(ConceptId id) {
        return design.concept(id).name();
    }
}

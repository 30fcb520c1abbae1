package app.moderato.report.text;

import app.moderato.core.analysis.GroupVerdict;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.group.CallNames;
import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupContents.Happened;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Reaction;
import app.moderato.core.group.Round;
import app.moderato.core.group.Stage;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code transcript.txt}: a group as people read it, stage by stage, with what was said in private where it was said. */
public final class GroupText {
    private static final String INDENT = "    ";

    private final GroupContents contents;
    private final GroupDesign design;
    private final GroupState state;
    private final CallNames names;
    private final StringBuilder text = new StringBuilder();

    private GroupText(GroupContents contents, GroupDesign design) {
        this.contents = contents;
        this.design = design;
        this.state = contents.state();
        this.names = design.names();
    }

    public static String of(GroupContents contents, GroupDesign design) {
        return new GroupText(contents, design).write();
    }

    private String write() {
        text.append(design.study().title()).append('\n');
        text.append("Group ").append(contents.group().id()).append(" · Synthetic respondents");
        if (contents.group().rehearsal()) {
            text.append(" · REHEARSAL: invented answers. Do not use.");
        }
        Verdict verdict = GroupVerdict.of(contents.group());
        text.append("\nVerdict: ").append(verdict.level().words()).append(". ").append(verdict.use());
        text.append("\n\nAt the table\n");
        for (Persona person : design.people()) {
            line(person.name() + " (" + person.id() + "), called " + names.of(person.id()) + ": "
                    + String.join(", ", person.attributes().values()));
        }
        contents.events().stream().map(Happened::event).forEach(this::tell);
        return text.toString();
    }

    private void tell(GroupEvent event) {
        switch (event) {
            case GroupEvent.Opened opened -> open(opened.stage());
            case GroupEvent.Shown shown -> note("On the table: " + concept(shown.concept()));
            case GroupEvent.Hidden hidden -> note("Nothing is on the table");
            case GroupEvent.Asked asked -> say("Moderator", asked.to(), asked.text());
            case GroupEvent.Spoke spoke ->
                say(names.of(spoke.who()) + (spoke.cutIn() ? " (cuts in)" : ""), spoke.to(), spoke.text());
            case GroupEvent.Missed missed -> note(names.of(missed.who()) + " did not answer: " + missed.why());
            case GroupEvent.Silence silence -> note("Silence");
            case GroupEvent.PollOpened poll ->
                note(
                        poll.question() == null
                                ? "Poll " + poll.number() + " on " + concept(poll.concept()) + ", unseen by the others"
                                : "Handed out, answers unseen by the others: " + poll.question());
            case GroupEvent.PollShown poll -> note("The table hears how poll " + poll.number() + " came out");
            case GroupEvent.Reacted said -> react(said.who(), said.round(), said.concept());
            case GroupEvent.NoReaction none -> react(none.who(), none.round(), none.concept());
            case GroupEvent.Moderated chair ->
                note(chair.byModel() ? "A model is in the chair" : "A person is in the chair");
            case GroupEvent.Ended ended ->
                note("The group is over: " + ended.state().code());
            case GroupEvent.Rated rated -> {}
            case GroupEvent.Summed sum -> {}
            case GroupEvent.Themed themed -> {}
            case GroupEvent.Ruled ruled -> {}
            case GroupEvent.Picked picked -> {}
            case GroupEvent.Paced paced -> {}
        }
    }

    private void open(int number) {
        if (number >= design.agenda().size()) {
            return;
        }
        Stage stage = design.agenda().get(number);
        String kind = stage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        text.append("\n\n").append(number + 1).append(". ").append(kind);
        Optional.ofNullable(stage.concept())
                .ifPresent(concept -> text.append(" · ").append(concept(concept)));
        text.append('\n');
    }

    private void say(String speaker, @Nullable PersonaId to, String words) {
        text.append('\n').append(speaker);
        if (to != null) {
            text.append(", to ").append(names.of(to));
        }
        text.append(":\n");
        line(words);
    }

    private void react(PersonaId who, Round round, ConceptId concept) {
        Reaction reaction = state.reaction(who, round, concept).orElseThrow();
        String occasion = switch (round.kind()) {
            case PRIVATE -> "in private";
            case POLL -> "in poll " + round.number();
            case ALONE -> "asked without the group, on " + concept(concept);
        };
        text.append('\n').append(names.of(who)).append(", ").append(occasion).append(":\n");
        if (reaction.why().isEmpty()) {
            line(reaction.text());
        } else {
            line("[no answer: " + reaction.why() + "]");
        }
        if (reaction.rating() != null) {
            line(String.format(
                    Locale.ROOT,
                    "[mean %.2f of 1–%d]",
                    reaction.rating().pmf().mean(),
                    design.scale().points()));
        }
    }

    private void note(String words) {
        text.append('\n');
        line("[" + words + "]");
    }

    private void line(String words) {
        words.lines().forEach(line -> text.append(INDENT).append(line).append('\n'));
    }

    private String concept(ConceptId id) {
        return design.concept(id).name();
    }
}

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
import app.moderato.report.talk.StageWords;
import app.moderato.report.talk.TalkNotes;
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
    private final TalkNotes notes;
    private final StringBuilder text = new StringBuilder();

    private GroupText(GroupContents contents, GroupDesign design) {
        this.contents = contents;
        this.design = design;
        this.state = contents.state();
        this.names = design.names();
        this.notes = new TalkNotes(design);
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
            case GroupEvent.Asked asked -> say("Moderator", asked.to(), asked.text());
            case GroupEvent.Spoke spoke ->
                say(names.of(spoke.who()) + (spoke.cutIn() ? " (cuts in)" : ""), spoke.to(), spoke.text());
            case GroupEvent.Reacted said -> react(said.who(), said.round(), said.concept());
            case GroupEvent.NoReaction none -> react(none.who(), none.round(), none.concept());
            default -> notes.of(event).ifPresent(this::note);
        }
    }

    private void open(int number) {
        if (number >= design.agenda().size()) {
            return;
        }
        Stage stage = design.agenda().get(number);
        text.append("\n\n").append(number + 1).append(". ").append(StageWords.of(stage.kind()));
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

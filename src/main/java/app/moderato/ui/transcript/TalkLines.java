package app.moderato.ui.transcript;

import app.moderato.core.group.CallNames;
import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Reaction;
import app.moderato.core.group.Round;
import app.moderato.core.group.Turn;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the events of a group into the lines that are read. */
final class TalkLines {
    private final GroupContents contents;
    private final List<ConceptName> concepts;
    private final Messages messages;
    private final CallNames called;
    private final GroupState outcome;
    private final Map<PersonaId, String> fullNames = new HashMap<>();
    private final List<TalkLine> lines = new ArrayList<>();
    private @Nullable ConceptId onTable;

    TalkLines(GroupContents contents, List<ConceptName> concepts, Messages messages) {
        this.contents = contents;
        this.concepts = concepts;
        this.messages = messages;
        this.called = CallNames.of(contents.people());
        this.outcome = contents.state();
        for (Persona person : contents.people()) {
            fullNames.put(person.id(), person.name());
        }
    }

    List<TalkLine> lines() {
        List<Turn> turns = outcome.turns();
        int said = 0;
        for (GroupContents.Happened happened : contents.events()) {
            switch (happened.event()) {
                case GroupEvent.Asked _, GroupEvent.Spoke _ -> lines.add(said(turns.get(said++)));
                case GroupEvent.Opened opened -> table(opened.shown());
                case GroupEvent.Shown shown -> table(shown.concept());
                case GroupEvent.Hidden _ -> table(null);
                case GroupEvent.Reacted one -> aside(one.who(), one.round(), one.concept());
                case GroupEvent.NoReaction one -> aside(one.who(), one.round(), one.concept());
                case GroupEvent.Missed missed ->
                    note(messages.text("transcript.talk.missed", called.of(missed.who()), missed.why()));
                default -> {}
            }
        }
        return lines;
    }

    private TalkLine said(Turn turn) {
        PersonaId who = turn.speaker();
        return new TalkLine.Said(
                turn,
                who == null ? messages.text("transcript.talk.moderator") : called.of(who),
                who == null ? "" : fullNames.getOrDefault(who, ""),
                turn.to() == null ? "" : called.of(turn.to()),
                List.of());
    }

    private void table(@Nullable ConceptId concept) {
        if (concept != null && !concept.equals(onTable)) {
            note(messages.text("transcript.talk.on-table", name(concept)));
        }
        onTable = concept;
    }

    private void aside(PersonaId who, Round round, ConceptId about) {
        String key = switch (round.kind()) {
            case PRIVATE -> "transcript.talk.private";
            case POLL -> "transcript.talk.poll";
            case ALONE -> "transcript.talk.alone";
        };
        outcome.reaction(who, round, about)
                .ifPresent(one ->
                        lines.add(new TalkLine.Aside(messages.text(key, called.of(who), name(about), words(one)))));
    }

    private String words(Reaction one) {
        if (one.text().isEmpty()) {
            return messages.text("transcript.talk.no-answer", one.why());
        }
        return one.rating() == null
                ? messages.text("transcript.talk.answer", one.text())
                : messages.text(
                        "transcript.talk.rated",
                        one.text(),
                        String.format(Locale.ENGLISH, "%.2f", one.rating().pmf().mean()));
    }

    private void note(String text) {
        lines.add(new TalkLine.Note(text));
    }

    private String name(ConceptId id) {
        return ConceptName.find(concepts, id.value())
                .map(concept -> messages.text("transcript.talk.concept", concept.letter(), concept.name()))
                .orElse(id.value());
    }
}

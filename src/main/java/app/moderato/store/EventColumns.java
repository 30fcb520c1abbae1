package app.moderato.store;

import app.moderato.core.group.GroupEvent;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of an event stands in columns of its own.
 *
 * @param aloud whether it is a turn
 * @param speaker null for the moderator, and where nobody spoke
 * @param addressee null for everybody, or nobody in particular
 * @param concept that it names, null for none
 * @param text what was said, or why nothing was; empty for neither
 */
record EventColumns(
        boolean aloud,
        @Nullable PersonaId speaker,
        @Nullable PersonaId addressee,
        @Nullable ConceptId concept,
        String text) {
    static EventColumns of(GroupEvent event) {
        return switch (event) {
            case GroupEvent.Asked said -> new EventColumns(true, null, said.to(), null, said.text());
            case GroupEvent.Spoke said -> new EventColumns(true, said.who(), said.to(), null, said.text());
            case GroupEvent.Missed missed -> by(missed.who(), null, missed.why());
            case GroupEvent.Reacted said -> by(said.who(), said.concept(), said.text());
            case GroupEvent.Rated rated -> by(rated.who(), rated.concept(), "");
            case GroupEvent.NoReaction none -> by(none.who(), none.concept(), none.why());
            case GroupEvent.Picked picked -> new EventColumns(false, null, picked.who(), null, "");
            case GroupEvent.Opened opened -> about(opened.shown());
            case GroupEvent.Shown shown -> about(shown.concept());
            case GroupEvent.PollOpened poll ->
                new EventColumns(false, null, null, poll.concept(), Objects.requireNonNullElse(poll.question(), ""));
            case GroupEvent.Summed summed -> new EventColumns(false, null, null, null, summed.text());
            case GroupEvent.Hidden hidden -> about(null);
            case GroupEvent.Silence silence -> about(null);
            case GroupEvent.PollShown shown -> about(null);
            case GroupEvent.Themed themed -> about(null);
            case GroupEvent.Moderated moderated -> about(null);
            case GroupEvent.Ruled ruled -> about(null);
            case GroupEvent.Paced paced -> about(null);
            case GroupEvent.Ended ended -> about(null);
        };
    }

    private static EventColumns by(PersonaId who, @Nullable ConceptId concept, String text) {
        return new EventColumns(false, who, null, concept, text);
    }

    private static EventColumns about(@Nullable ConceptId concept) {
        return new EventColumns(false, null, null, concept, "");
    }

    @Nullable
    String speakerId() {
        return speaker == null ? null : speaker.value();
    }

    @Nullable
    String addresseeId() {
        return addressee == null ? null : addressee.value();
    }

    @Nullable
    String conceptId() {
        return concept == null ? null : concept.value();
    }
}

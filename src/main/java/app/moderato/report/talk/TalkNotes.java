package app.moderato.report.talk;

import app.moderato.core.group.CallNames;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.study.ConceptId;
import java.util.Optional;

/** What happened at a table besides what was said, in a sentence each. */
public final class TalkNotes {
    private final GroupDesign design;
    private final CallNames names;

    public TalkNotes(GroupDesign design) {
        this.design = design;
        this.names = design.names();
    }

    /** Empty for what was said, aloud or in private, for the beginning of a stage, and for what nobody at a table notices. */
    public Optional<String> of(GroupEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case GroupEvent.Shown shown -> "On the table: " + concept(shown.concept());
                    case GroupEvent.Hidden hidden -> "Nothing is on the table.";
                    case GroupEvent.Missed missed -> names.of(missed.who()) + " did not answer: " + missed.why();
                    case GroupEvent.Silence silence -> "Silence.";
                    case GroupEvent.PollOpened poll ->
                        poll.question() == null
                                ? "Poll " + poll.number() + " on " + concept(poll.concept()) + ", unseen by the others."
                                : "Handed out, answers unseen by the others: " + poll.question();
                    case GroupEvent.PollShown poll -> "The table hears how poll " + poll.number() + " came out.";
                    case GroupEvent.Moderated chair ->
                        chair.byModel() ? "A model is in the chair." : "A person is in the chair.";
                    case GroupEvent.Ended ended ->
                        "The group is over: " + ended.state().code() + ".";
                    case GroupEvent.Opened opened -> null;
                    case GroupEvent.Asked asked -> null;
                    case GroupEvent.Spoke spoke -> null;
                    case GroupEvent.Reacted said -> null;
                    case GroupEvent.NoReaction none -> null;
                    case GroupEvent.Rated rated -> null;
                    case GroupEvent.Summed sum -> null;
                    case GroupEvent.Themed themed -> null;
                    case GroupEvent.Ruled ruled -> null;
                    case GroupEvent.Picked picked -> null;
                    case GroupEvent.Paced paced -> null;
                });
    }

    private String concept(ConceptId id) {
        return design.concept(id).name();
    }
}

package app.moderato.ui.transcript;

import app.moderato.ui.control.Avatar;
import app.moderato.ui.control.Messages;
import javafx.scene.control.Label;

/** The round mark before what somebody said. */
final class TalkMark {
    private TalkMark() {}

    static Label of(TalkLine.Said said, Messages messages) {
        if (said.turn().moderator()) {
            Label chair = new Label(messages.text("transcript.talk.chair"));
            chair.getStyleClass().addAll("avatar", "chair");
            return chair;
        }
        return new Avatar(said.fullName());
    }
}

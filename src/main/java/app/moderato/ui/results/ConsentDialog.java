package app.moderato.ui.results;

import app.moderato.ui.control.Overlay;
import app.moderato.ui.control.Shown;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What the dialogs that ask before they begin have in common: they open and close, say what it takes, have a yes. */
final class ConsentDialog {
    /** @param yes the button that begins it */
    record Parts(Label cost, Label target, Label note, Button yes) {}

    /**
     * @param place in the window over which it opens
     * @param focus has the focus when it opens
     */
    static void tie(Consent consent, Region dialog, Parts parts, Node place, Runnable focus) {
        parts.cost().textProperty().bind(consent.costProperty());
        parts.target().textProperty().bind(consent.targetProperty());
        parts.note().textProperty().bind(consent.noteProperty());
        Shown.when(consent.costProperty().isNotEmpty(), parts.cost());
        Shown.when(consent.noteProperty().isNotEmpty(), parts.note());
        parts.yes().disableProperty().bind(consent.ableProperty().not());
        Overlay overlay = new Overlay(dialog, consent::close);
        consent.stateProperty().subscribe(now -> {
            if (now == Consent.State.ASKING) {
                overlay.open(place);
                focus.run();
            } else {
                overlay.close();
            }
        });
    }

    private ConsentDialog() {}
}

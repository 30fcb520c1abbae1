package app.moderato.ui.panel;

import javafx.scene.Node;

/** Where else people or a population can be brought from; each opens what it needs. */
interface PanelSources {
    /** A file of margins, by dialog. */
    void margins();

    /** @param place in the window */
    void typeMargins(Node place);

    void people(Node place);

    void library(Node place);
}

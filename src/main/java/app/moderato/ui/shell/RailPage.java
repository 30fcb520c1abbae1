package app.moderato.ui.shell;

import app.moderato.ui.desk.Place;
import org.kordamp.ikonli.feather.Feather;

/** The rail's buttons, from the top down; Ctrl and its number opens each of the first nine. */
enum RailPage {
    HOME(Feather.HOME),
    CONCEPTS(Feather.LAYERS),
    PANEL(Feather.USERS),
    GUIDE(Feather.LIST),
    RUN(Feather.PLAY_CIRCLE),
    RESULTS(Feather.BAR_CHART),
    TRANSCRIPTS(Feather.MESSAGE_SQUARE),
    GROUP(Feather.MIC),
    VALIDATE(Feather.CHECK_CIRCLE),
    ANCHORS(Feather.ANCHOR),
    SETTINGS(Feather.SETTINGS);

    private final Feather icon;

    RailPage(Feather icon) {
        this.icon = icon;
    }

    Feather icon() {
        return icon;
    }

    /** Pinned to the rail's lower end. */
    boolean pinned() {
        return this == ANCHORS || this == SETTINGS;
    }

    static RailPage of(Place place) {
        return switch (place) {
            case Place.Home home -> HOME;
            case Place.Over over -> HOME;
            case Place.Concepts concepts -> CONCEPTS;
            case Place.PanelOf panel -> PANEL;
            case Place.GuideOf guide -> GUIDE;
            case Place.Run run -> RUN;
            case Place.RaiseCap cap -> RUN;
            case Place.Results results -> RESULTS;
            case Place.Transcripts transcripts -> TRANSCRIPTS;
            case Place.Interview interview -> TRANSCRIPTS;
            case Place.Answers answers -> TRANSCRIPTS;
            case Place.Search search -> TRANSCRIPTS;
            case Place.Group group -> GROUP;
            case Place.GroupOf held -> GROUP;
            case Place.Validate validate -> VALIDATE;
            case Place.Anchors anchors -> ANCHORS;
            case Place.Settings settings -> SETTINGS;
            case Place.Shortcuts shortcuts -> SETTINGS;
            case Place.Budget budget -> SETTINGS;
            case Place.KeyOf key -> SETTINGS;
            case Place.Connect connect -> SETTINGS;
        };
    }

    /** The page as it was left. */
    Place place() {
        return switch (this) {
            case HOME -> new Place.Home();
            case CONCEPTS -> new Place.Concepts(null);
            case PANEL -> new Place.PanelOf(null);
            case GUIDE -> new Place.GuideOf(null);
            case RUN -> new Place.Run(false);
            case RESULTS -> new Place.Results();
            case TRANSCRIPTS -> new Place.Transcripts();
            case GROUP -> new Place.Group();
            case VALIDATE -> new Place.Validate();
            case ANCHORS -> new Place.Anchors();
            case SETTINGS -> new Place.Settings();
        };
    }
}

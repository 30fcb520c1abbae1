package app.moderato.ui.home;

import app.moderato.ui.desk.Place;

/**
 * One of the six steps of a study.
 *
 * @param detail how far it is; may be empty
 */
record Step(String name, String detail, Mark mark, Place place) {
    /** How a step stands; each has an icon of its own. */
    enum Mark {
        DONE,
        LOOK_AT,
        OPEN
    }
}

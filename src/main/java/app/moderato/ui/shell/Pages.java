package app.moderato.ui.shell;

import app.moderato.ui.desk.Page;

/** Where the frame gets its pages from. */
interface Pages {
    /** Called once for each page, when it is first needed. */
    Page make(RailPage page);

    /** One sentence on what a run of the open study on the chosen connection sends, and where to. */
    String whatLeaves();
}

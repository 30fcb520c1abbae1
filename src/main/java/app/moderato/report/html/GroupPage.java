package app.moderato.report.html;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.measure.GroupFigures;

/** {@code transcript.html} of a group: self-contained, without a script or anything from outside. */
public final class GroupPage {
    private GroupPage() {}

    public static String of(GroupContents contents, GroupDesign design, GroupFigures figures) {
        String css = Page.resource("report.css") + Page.resource("group.css");
        return Page.of("group.mustache", new GroupComposer(contents, design, figures).compose(css));
    }
}

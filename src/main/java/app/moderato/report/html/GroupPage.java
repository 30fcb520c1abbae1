package app.moderato.report.html;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.measure.GroupResults;

/** {@code transcript.html} of a group: self-contained, without a script or anything from outside. */
public final class GroupPage {
    private GroupPage() {}

    public static String of(GroupContents contents, GroupDesign design, GroupResults results) {
        String css = Page.resource("report.css") + Page.resource("group.css");
        return Page.of("group.mustache", new GroupComposer(contents, design, results).compose(css));
    }
}

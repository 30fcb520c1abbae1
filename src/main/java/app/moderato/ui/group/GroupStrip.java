package app.moderato.ui.group;

import app.moderato.core.group.GroupNews;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Strip;
import app.moderato.ui.group.GroupTrouble.Remedy;
import app.moderato.ui.group.GroupViewModel.View;
import java.util.Objects;

/** What stands in the group's way, or else the last try that failed at the table that is shown. */
final class GroupStrip {
    private final Strip strip;
    private final GroupViewModel model;
    private final Messages messages;

    GroupStrip(Strip strip, GroupViewModel model, Messages messages) {
        this.strip = strip;
        this.model = model;
        this.messages = messages;
    }

    void show() {
        GroupTrouble now = model.troubleProperty().get();
        TableModel shown = model.tableProperty().get();
        boolean passing = now == null && model.viewProperty().get() == View.TABLE && shown != null && shown.live();
        strip.setVisible(now != null || (passing && shown.troubleProperty().get() != null));
        if (now != null) {
            strip.setKind(now.grave() ? Strip.Kind.DANGER : Strip.Kind.ATTENTION);
            strip.setLead(now.lead());
            strip.setText(now.sentence());
            strip.setAction(offered(now.remedy()) ? action(now.remedy()) : "");
        } else if (strip.isVisible() && shown != null) {
            strip.setKind(Strip.Kind.ATTENTION);
            strip.setLead("");
            strip.setText(passing(shown));
            strip.setAction("");
        }
    }

    /** Another sitting has to wait until the table is free. */
    private boolean offered(Remedy remedy) {
        boolean sits = remedy == Remedy.RESUME || remedy == Remedy.RAISE_CAP;
        return !sits || !model.busyProperty().get();
    }

    /** A try that failed, while there will be another. */
    private String passing(TableModel table) {
        GroupNews.Trouble now = Objects.requireNonNull(table.troubleProperty().get());
        return messages.text(
                now.again() ? "group.trouble.again" : "group.trouble.missed",
                table.names().name(now.who()),
                WindowWords.of(now.failure().sentence()));
    }

    private String action(Remedy remedy) {
        return switch (remedy) {
            case NONE -> "";
            case SETTINGS -> messages.text("group.remedy.settings");
            case WITHOUT_CAP -> messages.text("group.remedy.without-cap");
            case RAISE_CAP -> messages.text("group.remedy.raise-cap");
            case TEXT_ONLY -> messages.text("group.remedy.text-only");
            case GO_ON -> messages.text("group.header.go-on");
            case RESUME -> messages.text("group.remedy.resume");
        };
    }
}

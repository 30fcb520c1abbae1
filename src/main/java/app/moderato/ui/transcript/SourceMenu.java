package app.moderato.ui.transcript;

import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupRecord;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** What the page reads: the interviews, or one of the groups. Not there while there is no group. */
final class SourceMenu extends MenuButton {
    private final TalkModel model;
    private final Messages messages;

    SourceMenu(String id, TalkModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        Shown.when(Bindings.isNotEmpty(model.groups()), this);
        model.groups().addListener((ListChangeListener<GroupRecord>) change -> list());
        model.chosenProperty().subscribe(now -> list());
    }

    private void list() {
        GroupId chosen = model.chosenProperty().get();
        String interviews = messages.text("transcript.source.interviews");
        setText(chosen == null ? interviews : messages.text("transcript.source.group", chosen));
        setAccessibleText(messages.text("transcript.source.spoken", getText()));
        List<MenuItem> items = new ArrayList<>();
        items.add(item("source-interviews", interviews, null));
        items.add(new SeparatorMenuItem());
        for (GroupRecord group : model.groups()) {
            items.add(item("source-group-" + group.id(), text(group), group.id()));
        }
        getItems().setAll(items);
    }

    private MenuItem item(String id, String text, @Nullable GroupId group) {
        GroupId chosen = model.chosenProperty().get();
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setSelected(group == null ? chosen == null : group.equals(chosen));
        item.setOnAction(event -> model.choose(group));
        return item;
    }

    private String text(GroupRecord group) {
        return messages.text(
                group.rehearsal() ? "transcript.source.rehearsed" : "transcript.source.held",
                group.id(),
                group.turns());
    }
}

package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.HumanShelf.Listed;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The study's files of people's ratings: which one is compared with, and its deletion. Not there while there is none. */
final class PeopleMenu {
    private static final int LONGEST = 60;

    private final MenuButton menu;
    private final ValidateViewModel model;
    private final Messages messages;

    PeopleMenu(MenuButton menu, ValidateViewModel model, Messages messages) {
        this.menu = menu;
        this.model = model;
        this.messages = messages;
        model.people().shownProperty().subscribe(this::show);
    }

    private void show(PeopleSets.Shown shown) {
        Shown.set(!shown.all().isEmpty(), menu);
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (Listed set : shown.all()) {
            RadioMenuItem item = item(set, items.size() + 1);
            item.setToggleGroup(group);
            item.setSelected(set.name().equals(shown.chosen()));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        MenuItem delete = new MenuItem(messages.text("validate.people.delete", shortened(shown.chosen())));
        delete.setId("validate-people-delete");
        delete.setMnemonicParsing(false);
        delete.setDisable(shown.chosen().isEmpty());
        delete.setOnAction(event -> model.deletePeople());
        items.add(delete);
        menu.getItems().setAll(items);
    }

    private RadioMenuItem item(Listed set, int place) {
        RadioMenuItem item = new RadioMenuItem(messages.text(
                "validate.people.set",
                shortened(set.name()),
                Figures.when(set.kept(), model.clock()),
                set.respondents(),
                set.ratings()));
        item.setId("validate-people-" + place);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.people().choose(set.name()));
        return item;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}

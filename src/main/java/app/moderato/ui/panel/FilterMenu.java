package app.moderato.ui.panel;

import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Menus of groups to tick, one an attribute; those for which there is no room share one. */
final class FilterMenu {
    private final Messages messages;
    private final PanelWords words;

    FilterMenu(Messages messages, PanelWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** @param alone how many attributes have a button of their own */
    List<MenuButton> buttons(List<AttributeFilter> filters, int alone) {
        List<MenuButton> buttons = new ArrayList<>();
        int own = Math.min(filters.size(), filters.size() == alone + 1 ? alone + 1 : alone);
        for (AttributeFilter filter : filters.subList(0, own)) {
            MenuButton button = button("filter-" + filter.name().replaceAll("\\W+", "-"));
            button.getItems().setAll(items(filter));
            whenChanged(filter, () -> button.setText(caption(filter)));
            buttons.add(button);
        }
        if (own < filters.size()) {
            buttons.add(more(filters.subList(own, filters.size())));
        }
        return buttons;
    }

    private static MenuButton button(String id) {
        MenuButton button = new MenuButton();
        button.setId(id);
        button.setMinWidth(0);
        return button;
    }

    private MenuButton more(List<AttributeFilter> filters) {
        MenuButton button = button("filter-more");
        for (AttributeFilter filter : filters) {
            Menu menu = new Menu();
            menu.getItems().setAll(items(filter));
            whenChanged(filter, () -> {
                menu.setText(caption(filter));
                long active =
                        filters.stream().filter(one -> !one.chosen().isEmpty()).count();
                button.setText(
                        active == 0
                                ? messages.text("panel.filter.more")
                                : messages.text("panel.filter.more-active", active));
            });
            button.getItems().add(menu);
        }
        return button;
    }

    private static void whenChanged(AttributeFilter filter, Runnable action) {
        filter.chosen().addListener((SetChangeListener<String>) change -> action.run());
        action.run();
    }

    private List<MenuItem> items(AttributeFilter filter) {
        return filter.groups().stream().map(group -> item(filter, group)).toList();
    }

    /** Stays open, so that several can be ticked. */
    private MenuItem item(AttributeFilter filter, String group) {
        CheckBox box = new CheckBox(messages.text("panel.filter.group", words.group(group), filter.people(group)));
        box.setMnemonicParsing(false);
        box.setSelected(filter.chosen().contains(group));
        box.selectedProperty().subscribe(ticked -> {
            if (ticked) {
                filter.chosen().add(group);
            } else {
                filter.chosen().remove(group);
            }
        });
        filter.chosen().addListener((SetChangeListener<String>)
                change -> box.setSelected(change.getSet().contains(group)));
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.setOnAction(event -> box.setSelected(!box.isSelected()));
        return item;
    }

    private String caption(AttributeFilter filter) {
        String name = Captions.attribute(filter.name());
        int chosen = filter.chosen().size();
        if (chosen == 0) {
            return messages.text("panel.filter.any", name);
        }
        return chosen == 1
                ? messages.text(
                        "panel.filter.one",
                        name,
                        words.group(filter.chosen().iterator().next()))
                : messages.text(
                        "panel.filter.several", name, chosen, filter.groups().size());
    }
}

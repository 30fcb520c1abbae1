package app.moderato.ui.guide;

import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Memory;
import app.moderato.core.study.QuestionType;
import app.moderato.file.study.QuestionBlock;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Place;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menus of the guide: what can be added to it, and how it is put. */
final class GuideTools {
    private final GuideEditor editor;
    private final Navigator navigator;
    private final Messages messages;
    private final Runnable word;

    /** @param word puts the keyboard where a new question is worded */
    GuideTools(GuideEditor editor, Navigator navigator, Messages messages, Runnable word) {
        this.navigator = navigator;
        this.editor = editor;
        this.messages = messages;
        this.word = word;
    }

    void fill(MenuButton add, MenuButton ways, MenuButton blocks) {
        for (GuideSection section : GuideSection.values()) {
            Menu menu = new Menu(messages.text(addKey(section)));
            menu.setId("add-" + lower(section));
            for (QuestionType type : QuestionType.values()) {
                MenuItem item = item("add-" + lower(section) + "-" + lower(type), QuestionKind.key(type), () -> {
                    editor.add(type, section);
                    word.run();
                });
                item.setGraphic(new FontIcon(QuestionKind.icon(type)));
                menu.getItems().add(item);
            }
            add.getItems().add(menu);
        }
        for (QuestionBlock block : QuestionBlock.all()) {
            MenuItem item = new MenuItem(messages.text(
                    "guide.blocks.item", block.title(), block.questions().size()));
            item.setId("block-" + block.id());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> editor.add(block));
            blocks.getItems().add(item);
        }
        ways.setOnShowing(event -> offerWays(ways));
        offerWays(ways);
    }

    /** An open question after the one being edited. */
    void create() {
        editor.add(QuestionType.OPEN);
        word.run();
    }

    private void offerWays(MenuButton ways) {
        ways.getItems().clear();
        Guide guide = editor.draft().guideProperty().get();
        if (guide == null) {
            ways.getItems().add(new MenuItem());
            return;
        }
        ToggleGroup shown = new ToggleGroup();
        exposure(ways, shown, "guide.exposure.all", new Exposure.Sequential(), guide);
        exposure(ways, shown, "guide.exposure.one", new Exposure.Monadic(), guide);
        int several = guide.exposure() instanceof Exposure.Subset(int size) ? size : 2;
        exposure(ways, shown, "guide.exposure.several", new Exposure.Subset(several), guide);
        if (guide.exposure() instanceof Exposure.Subset(int size)) {
            exposure(ways, shown, "guide.exposure.several", new Exposure.Subset(size + 1), guide);
            if (size > 1) {
                exposure(ways, shown, "guide.exposure.several", new Exposure.Subset(size - 1), guide);
            }
        }
        CheckMenuItem one = new CheckMenuItem(messages.text("guide.memory.interview"));
        one.setId("memory-interview");
        one.setSelected(guide.memory() == Memory.INTERVIEW);
        one.setOnAction(event -> editor.memory(one.isSelected() ? Memory.INTERVIEW : Memory.CONCEPT));
        ways.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        one,
                        new SeparatorMenuItem(),
                        item("guide-group", "guide.ways.group", () -> navigator.go(new Place.GroupPlan())));
    }

    private void exposure(MenuButton ways, ToggleGroup group, String key, Exposure exposure, Guide guide) {
        int size = exposure instanceof Exposure.Subset(int several) ? several : 0;
        RadioMenuItem item = new RadioMenuItem(messages.text(key, size));
        item.setId(key.replaceFirst("guide.", "").replace('.', '-') + (size == 0 ? "" : "-" + size));
        item.setToggleGroup(group);
        item.setSelected(guide.exposure().equals(exposure));
        item.setOnAction(event -> editor.exposure(exposure));
        ways.getItems().add(item);
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static String addKey(GuideSection section) {
        return switch (section) {
            case BEFORE -> "guide.add.before";
            case QUESTIONS -> "guide.add.questions";
            case AFTER -> "guide.add.after";
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

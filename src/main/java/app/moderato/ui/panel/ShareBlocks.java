package app.moderato.ui.panel;

import app.moderato.core.panel.PanelAttribute;
import app.moderato.ui.control.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/** All shares of one kind, an attribute below the other, with a menu that adds those of one more. */
final class ShareBlocks {
    /** Fields of more categories than these nobody fills in. */
    private static final int MOST_CATEGORIES = 60;

    private final PanelViewModel model;
    private final ShareKind kind;
    private final VBox place;
    private final MenuButton add;
    private final Messages messages;
    private final Map<String, ShareBlock> blocks = new LinkedHashMap<>();
    private List<String> offered = List.of();

    /**
     * @param place gets the blocks
     * @param add gets the attributes that have none yet
     */
    ShareBlocks(PanelViewModel model, ShareKind kind, VBox place, MenuButton add, Messages messages) {
        this.model = model;
        this.kind = kind;
        this.place = place;
        this.add = add;
        this.messages = messages;
    }

    void show() {
        List<String> shared = model.editor().shared(kind);
        List<PanelAttribute> attributes = model.attributesProperty().get();
        if (!List.copyOf(blocks.keySet()).equals(shared)) {
            Map<String, ShareBlock> before = Map.copyOf(blocks);
            blocks.clear();
            shared.forEach(name -> blocks.put(
                    name, before.containsKey(name) ? before.get(name) : new ShareBlock(model, kind, name, messages)));
            place.getChildren().setAll(blocks.values());
        }
        blocks.forEach((name, block) -> {
            ShareText shares = model.editor().shares(kind, name);
            if (shares != null) {
                block.show(
                        shares,
                        attributes.stream()
                                .filter(one -> one.name().equals(name))
                                .findFirst()
                                .orElse(null));
            }
        });
        offer(able().filter(one -> !shared.contains(one.name())).toList());
    }

    /** The attribute to begin with. */
    Optional<PanelAttribute> first() {
        return able().findFirst();
    }

    private Stream<PanelAttribute> able() {
        return model.attributesProperty().get().stream()
                .filter(one -> one.shares().size() > 1 && one.shares().size() <= MOST_CATEGORIES);
    }

    void showNotes() {
        blocks.values().forEach(ShareBlock::showNote);
    }

    private void offer(List<PanelAttribute> attributes) {
        List<String> names = attributes.stream().map(PanelAttribute::name).toList();
        add.setDisable(names.isEmpty());
        if (names.equals(offered)) {
            return;
        }
        offered = names;
        add.getItems().setAll(names.stream().map(this::item).toList());
    }

    private MenuItem item(String name) {
        MenuItem item = new MenuItem(Captions.attribute(name));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.attributesProperty().get().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .ifPresent(one -> model.editor().share(kind, name, one.shares())));
        return item;
    }
}

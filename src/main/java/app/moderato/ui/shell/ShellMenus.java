package app.moderato.ui.shell;

import app.moderato.core.interview.ShelvedStudy;
import app.moderato.core.llm.Connection;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Place;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the two menus of the top bar offer; filled anew each time one opens. */
final class ShellMenus {
    private static final int RECENT = 8;

    private final Desk desk;
    private final Navigator navigator;
    private final FileDialogs files;
    private final BooleanSupplier keyMissing;
    private final Messages messages = Messages.beside(ShellMenus.class);

    /** @param keyMissing of the chosen connection */
    ShellMenus(Desk desk, Navigator navigator, FileDialogs files, BooleanSupplier keyMissing) {
        this.keyMissing = keyMissing;
        this.desk = desk;
        this.navigator = navigator;
        this.files = files;
    }

    /** Recent studies, the sample, a file. */
    void study(MenuButton menu) {
        fillWhenOpened(menu, this::fillStudies);
    }

    /** The connections of this computer, the rehearsal, another one. */
    void provider(MenuButton menu) {
        fillWhenOpened(menu, this::fillProviders);
    }

    /** A menu without items would not open at all. */
    private static void fillWhenOpened(MenuButton menu, java.util.function.Consumer<MenuButton> fill) {
        menu.setOnShowing(event -> fill.accept(menu));
        fill.accept(menu);
    }

    private void fillStudies(MenuButton menu) {
        menu.getItems().clear();
        desk.shelf().stream().limit(RECENT).map(this::recent).forEach(menu.getItems()::add);
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems()
                .addAll(List.of(
                        item("study-settings-item", "shell.study.settings", Feather.SLIDERS, this::settings),
                        new SeparatorMenuItem(),
                        item("study-sample", "shell.study.sample", Feather.BOOK_OPEN, desk::openSample),
                        item("study-open", "shell.study.open", Feather.FOLDER, this::open)));
    }

    private MenuItem recent(ShelvedStudy study) {
        MenuItem item = new MenuItem(study.title());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> desk.open(study));
        return item;
    }

    private void settings() {
        navigator.go(new Place.StudySettings());
    }

    void open() {
        files.open(
                        messages.text("shell.study.open-title"),
                        messages.text("shell.study.kind"),
                        List.of("*.study.yaml", "*.yaml", "*.yml", "*.json"))
                .ifPresent(desk::open);
    }

    private void fillProviders(MenuButton menu) {
        menu.getItems().clear();
        String chosen = desk.choices().preferences().chosen();
        desk.choices()
                .preferences()
                .connections()
                .forEach(connection -> menu.getItems()
                        .add(choice(
                                connection.id(),
                                messages.text(
                                        "shell.provider.choice",
                                        ProviderNames.of(desk.ports().providers(), connection.provider()),
                                        connection.model()),
                                chosen)));
        menu.getItems().add(choice(Connection.REHEARSAL, messages.text("shell.provider.rehearse"), chosen));
        menu.getItems().add(new SeparatorMenuItem());
        desk.choices()
                .connection()
                .filter(one -> keyMissing.getAsBoolean())
                .ifPresent(one -> menu.getItems()
                        .add(item(
                                "provider-key",
                                "shell.provider.give-key",
                                Feather.LOCK,
                                () -> navigator.go(new Place.KeyOf(one.id())))));
        menu.getItems()
                .add(item(
                        "provider-connect",
                        "shell.provider.connect",
                        Feather.PLUS,
                        () -> navigator.go(new Place.Connect())));
    }

    private MenuItem choice(String id, String text, String chosen) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(id.equals(chosen));
        item.setOnAction(event -> desk.choices().change(now -> now.withChosen(id)));
        return item;
    }

    private MenuItem item(String id, String key, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key), new FontIcon(icon));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}

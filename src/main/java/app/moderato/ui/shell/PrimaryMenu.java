package app.moderato.ui.shell;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** What else can be begun beside what the primary button does: a new run, a few people first. */
final class PrimaryMenu {
    private final MenuButton menu;
    private final Node button;
    private final ShellViewModel model;
    private final Agreement agreement;
    private final Messages messages;
    private final MenuItem anew;
    private final MenuItem pilot;

    /** @param button beside which a person is asked to agree */
    PrimaryMenu(MenuButton menu, Node button, ShellViewModel model, Agreement agreement, Messages messages) {
        this.menu = menu;
        this.button = button;
        this.model = model;
        this.agreement = agreement;
        this.messages = messages;
        anew = item("primary-anew", this::beginAnew);
        pilot = item("primary-pilot", this::beginPilot);
        pilot.setText(messages.text("shell.primary.pilot"));
        menu.getItems().addAll(anew, pilot);
        model.primary().anewProperty().subscribe(this::showAnew);
        model.primary().pilotProperty().subscribe(this::show);
    }

    private static MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void showAnew(@Nullable Primary now) {
        show();
        if (now != null) {
            anew.setText(now.inFull(messages));
        }
    }

    private void show() {
        boolean again = model.primary().anewProperty().get() != null;
        boolean ask = model.primary().pilotProperty().get();
        anew.setVisible(again);
        pilot.setVisible(ask);
        Shown.set(again || ask, menu);
    }

    private void beginAnew() {
        Primary now = model.primary().anewProperty().get();
        if (now != null && now.action() == Primary.Action.RUN) {
            agreement.ask(button, model::actAnew);
        } else if (now != null) {
            model.actAnew();
        }
    }

    private void beginPilot() {
        if (model.rehearsalProperty().get()) {
            model.pilot();
        } else {
            agreement.ask(button, model::pilot);
        }
    }
}
